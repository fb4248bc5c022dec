export { BroadcastServer, type BroadcastOptions } from './broadcast-server';
export { ConfirmedPublisher } from './confirmed-publisher';
export { declareTopology } from './declare-topology';
export { UnroutableError, type OutgoingMessage } from './outgoing-message';
export { WorkQueueServer, type WorkQueueOptions } from './work-queue-server';
