// Original file: libs/contracts/proto/results/v1/results.proto


export interface PendingRequestInput {
}

export interface PendingRequest {
}
