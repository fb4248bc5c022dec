// Original file: libs/contracts/proto/results/v1/results.proto


export interface RankingInput {
  'name'?: (string);
  'combinationIndex'?: (Buffer | Uint8Array | string);
  'score'?: (Buffer | Uint8Array | string);
}

export interface Ranking {
  'name': (string);
  'combinationIndex': (Buffer);
  'score': (Buffer);
}
