// Original file: libs/contracts/proto/results/v1/results.proto


export interface InstrumentInput {
  'symbol'?: (string);
  'description'?: (string);
  'pipSize'?: (number | string);
  'tickSize'?: (number | string);
  'contractSize'?: (number | string);
  'minLot'?: (number | string);
  'maxLot'?: (number | string);
  'lotStep'?: (number | string);
  'leverage'?: (number | string);
  'stopOutLevel'?: (number | string);
  'baseCurrency'?: (string);
  'quoteCurrency'?: (string);
  'spreadPips'?: (number | string);
  'commissionPerLot'?: (number | string);
  'commissionPct'?: (number | string);
  'tradingDaysPerYear'?: (number);
  'swapLongPips'?: (number | string);
  'swapShortPips'?: (number | string);
  '_spreadPips'?: "spreadPips";
  '_commissionPerLot'?: "commissionPerLot";
  '_commissionPct'?: "commissionPct";
}

export interface Instrument {
  'symbol': (string);
  'description': (string);
  'pipSize': (number);
  'tickSize': (number);
  'contractSize': (number);
  'minLot': (number);
  'maxLot': (number);
  'lotStep': (number);
  'leverage': (number);
  'stopOutLevel': (number);
  'baseCurrency': (string);
  'quoteCurrency': (string);
  'spreadPips'?: (number);
  'commissionPerLot'?: (number);
  'commissionPct'?: (number);
  'tradingDaysPerYear': (number);
  'swapLongPips': (number);
  'swapShortPips': (number);
  '_spreadPips'?: "spreadPips";
  '_commissionPerLot'?: "commissionPerLot";
  '_commissionPct'?: "commissionPct";
}
