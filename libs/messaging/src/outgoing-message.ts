/** One message on its way out. */
export interface OutgoingMessage {
  readonly exchange: string;
  readonly key: string;
  readonly messageId: string;
  readonly body: object;
  /** True: a message that no queue takes is an error. False: hints that nobody may be waiting for. */
  readonly mandatory: boolean;
}

/** The broker confirmed the message, but no queue is bound for it. */
export class UnroutableError extends Error {
  constructor(message: Pick<OutgoingMessage, 'exchange' | 'key' | 'messageId'>) {
    super(`no queue takes message ${message.messageId} (exchange ${message.exchange}, key ${message.key})`);
    this.name = 'UnroutableError';
  }
}
