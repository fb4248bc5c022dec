// Original file: libs/contracts/proto/results/v1/results.proto


export interface DatasetGoneInput {
}

export interface DatasetGone {
}
