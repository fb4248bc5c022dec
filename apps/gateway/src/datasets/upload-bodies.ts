const exampleFile =
  'time,open,high,low,close\n2024-01-01,1.1041,1.1063,1.1038,1.1057\n2024-01-02,1.1057,1.1060,1.0992,1.1004\n2024-01-03,1.1004,1.1021,1.0981,1.1009\n';

/** A data file as a form, as the document describes it. */
export const uploadForm = {
  type: 'object',
  required: ['symbol', 'timeframe', 'file'],
  properties: {
    symbol: { type: 'string' },
    timeframe: { type: 'string' },
    source: { type: 'string' },
    file: { type: 'string', format: 'binary' },
  },
  example: { symbol: 'EURUSD', timeframe: 'D1', source: 'broker', file: exampleFile },
};

/** Bodies that are a data file itself, by media type. */
export const fileBodies = {
  'text/csv': { schema: { type: 'string' as const }, example: exampleFile },
  'application/vnd.apache.parquet': { schema: { type: 'string' as const, format: 'binary' } },
};
