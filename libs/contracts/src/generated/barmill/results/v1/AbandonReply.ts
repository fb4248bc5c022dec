// Original file: libs/contracts/proto/results/v1/results.proto


export interface AbandonReplyInput {
}

export interface AbandonReply {
}
