/** Injection tokens of the platform. */
export const serviceNameToken = Symbol('service name');
export const configToken = Symbol('configuration');
