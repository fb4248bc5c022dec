// Services that run side by side would take each other's messages: a worker of Jest has the broker of its number, where there is one.
const own = process.env[`TEST_RABBITMQ_URL_${process.env.JEST_WORKER_ID}`];
if (own !== undefined) process.env.TEST_RABBITMQ_URL = own;
