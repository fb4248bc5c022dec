// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { BytesPartInput as _barmill_results_v1_BytesPartInput, BytesPart as _barmill_results_v1_BytesPart } from '../../../barmill/results/v1/BytesPart.js';
import type { CreateInstrumentRequestInput as _barmill_results_v1_CreateInstrumentRequestInput, CreateInstrumentRequest as _barmill_results_v1_CreateInstrumentRequest } from '../../../barmill/results/v1/CreateInstrumentRequest.js';
import type { DatasetInput as _barmill_results_v1_DatasetInput, Dataset as _barmill_results_v1_Dataset } from '../../../barmill/results/v1/Dataset.js';
import type { DatasetGoneInput as _barmill_results_v1_DatasetGoneInput, DatasetGone as _barmill_results_v1_DatasetGone } from '../../../barmill/results/v1/DatasetGone.js';
import type { DatasetPageInput as _barmill_results_v1_DatasetPageInput, DatasetPage as _barmill_results_v1_DatasetPage } from '../../../barmill/results/v1/DatasetPage.js';
import type { FetchColumnsRequestInput as _barmill_results_v1_FetchColumnsRequestInput, FetchColumnsRequest as _barmill_results_v1_FetchColumnsRequest } from '../../../barmill/results/v1/FetchColumnsRequest.js';
import type { FindDatasetRequestInput as _barmill_results_v1_FindDatasetRequestInput, FindDatasetRequest as _barmill_results_v1_FindDatasetRequest } from '../../../barmill/results/v1/FindDatasetRequest.js';
import type { GetDatasetRequestInput as _barmill_results_v1_GetDatasetRequestInput, GetDatasetRequest as _barmill_results_v1_GetDatasetRequest } from '../../../barmill/results/v1/GetDatasetRequest.js';
import type { GetInstrumentRequestInput as _barmill_results_v1_GetInstrumentRequestInput, GetInstrumentRequest as _barmill_results_v1_GetInstrumentRequest } from '../../../barmill/results/v1/GetInstrumentRequest.js';
import type { InstrumentInput as _barmill_results_v1_InstrumentInput, Instrument as _barmill_results_v1_Instrument } from '../../../barmill/results/v1/Instrument.js';
import type { InstrumentListInput as _barmill_results_v1_InstrumentListInput, InstrumentList as _barmill_results_v1_InstrumentList } from '../../../barmill/results/v1/InstrumentList.js';
import type { ListDatasetsRequestInput as _barmill_results_v1_ListDatasetsRequestInput, ListDatasetsRequest as _barmill_results_v1_ListDatasetsRequest } from '../../../barmill/results/v1/ListDatasetsRequest.js';
import type { ListInstrumentsRequestInput as _barmill_results_v1_ListInstrumentsRequestInput, ListInstrumentsRequest as _barmill_results_v1_ListInstrumentsRequest } from '../../../barmill/results/v1/ListInstrumentsRequest.js';
import type { UploadPartInput as _barmill_results_v1_UploadPartInput, UploadPart as _barmill_results_v1_UploadPart } from '../../../barmill/results/v1/UploadPart.js';
import type { UploadReplyInput as _barmill_results_v1_UploadReplyInput, UploadReply as _barmill_results_v1_UploadReply } from '../../../barmill/results/v1/UploadReply.js';

export interface MarketDataClient extends grpc.Client {
  CreateInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  CreateInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  CreateInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  CreateInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  createInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  createInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  createInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  createInstrument(argument: _barmill_results_v1_CreateInstrumentRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  
  DeleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  DeleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  DeleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  DeleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  deleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  deleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  deleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  deleteDataset(argument: _barmill_results_v1_GetDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DatasetGone>): grpc.ClientUnaryCall;
  
  FetchColumns(argument: _barmill_results_v1_FetchColumnsRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_BytesPart>;
  FetchColumns(argument: _barmill_results_v1_FetchColumnsRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_BytesPart>;
  fetchColumns(argument: _barmill_results_v1_FetchColumnsRequestInput, metadata: grpc.Metadata, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_BytesPart>;
  fetchColumns(argument: _barmill_results_v1_FetchColumnsRequestInput, options?: grpc.CallOptions): grpc.ClientReadableStream<_barmill_results_v1_BytesPart>;
  
  FindDataset(argument: _barmill_results_v1_FindDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  FindDataset(argument: _barmill_results_v1_FindDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  FindDataset(argument: _barmill_results_v1_FindDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  FindDataset(argument: _barmill_results_v1_FindDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  findDataset(argument: _barmill_results_v1_FindDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  findDataset(argument: _barmill_results_v1_FindDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  findDataset(argument: _barmill_results_v1_FindDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  findDataset(argument: _barmill_results_v1_FindDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  
  GetDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  GetDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  GetDataset(argument: _barmill_results_v1_GetDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  GetDataset(argument: _barmill_results_v1_GetDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  getDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  getDataset(argument: _barmill_results_v1_GetDatasetRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  getDataset(argument: _barmill_results_v1_GetDatasetRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  getDataset(argument: _barmill_results_v1_GetDatasetRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Dataset>): grpc.ClientUnaryCall;
  
  GetInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  GetInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  GetInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  GetInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  getInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  getInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  getInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  getInstrument(argument: _barmill_results_v1_GetInstrumentRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Instrument>): grpc.ClientUnaryCall;
  
  ListDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  ListDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  ListDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  ListDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  listDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  listDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  listDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  listDatasets(argument: _barmill_results_v1_ListDatasetsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DatasetPage>): grpc.ClientUnaryCall;
  
  ListInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  ListInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  ListInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  ListInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  listInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  listInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  listInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  listInstruments(argument: _barmill_results_v1_ListInstrumentsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_InstrumentList>): grpc.ClientUnaryCall;
  
  UploadDataset(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  UploadDataset(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  UploadDataset(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  UploadDataset(callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  uploadDataset(metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  uploadDataset(metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  uploadDataset(options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  uploadDataset(callback: grpc.requestCallback<_barmill_results_v1_UploadReply>): grpc.ClientWritableStream<_barmill_results_v1_UploadPartInput>;
  
}

export interface MarketDataHandlers extends grpc.UntypedServiceImplementation {
  CreateInstrument: grpc.handleUnaryCall<_barmill_results_v1_CreateInstrumentRequest, _barmill_results_v1_InstrumentInput>;
  
  DeleteDataset: grpc.handleUnaryCall<_barmill_results_v1_GetDatasetRequest, _barmill_results_v1_DatasetGoneInput>;
  
  FetchColumns: grpc.handleServerStreamingCall<_barmill_results_v1_FetchColumnsRequest, _barmill_results_v1_BytesPartInput>;
  
  FindDataset: grpc.handleUnaryCall<_barmill_results_v1_FindDatasetRequest, _barmill_results_v1_DatasetInput>;
  
  GetDataset: grpc.handleUnaryCall<_barmill_results_v1_GetDatasetRequest, _barmill_results_v1_DatasetInput>;
  
  GetInstrument: grpc.handleUnaryCall<_barmill_results_v1_GetInstrumentRequest, _barmill_results_v1_InstrumentInput>;
  
  ListDatasets: grpc.handleUnaryCall<_barmill_results_v1_ListDatasetsRequest, _barmill_results_v1_DatasetPageInput>;
  
  ListInstruments: grpc.handleUnaryCall<_barmill_results_v1_ListInstrumentsRequest, _barmill_results_v1_InstrumentListInput>;
  
  UploadDataset: grpc.handleClientStreamingCall<_barmill_results_v1_UploadPart, _barmill_results_v1_UploadReplyInput>;
  
}

export interface MarketDataDefinition extends grpc.ServiceDefinition {
  CreateInstrument: MethodDefinition<_barmill_results_v1_CreateInstrumentRequestInput, _barmill_results_v1_InstrumentInput, _barmill_results_v1_CreateInstrumentRequest, _barmill_results_v1_Instrument>
  DeleteDataset: MethodDefinition<_barmill_results_v1_GetDatasetRequestInput, _barmill_results_v1_DatasetGoneInput, _barmill_results_v1_GetDatasetRequest, _barmill_results_v1_DatasetGone>
  FetchColumns: MethodDefinition<_barmill_results_v1_FetchColumnsRequestInput, _barmill_results_v1_BytesPartInput, _barmill_results_v1_FetchColumnsRequest, _barmill_results_v1_BytesPart>
  FindDataset: MethodDefinition<_barmill_results_v1_FindDatasetRequestInput, _barmill_results_v1_DatasetInput, _barmill_results_v1_FindDatasetRequest, _barmill_results_v1_Dataset>
  GetDataset: MethodDefinition<_barmill_results_v1_GetDatasetRequestInput, _barmill_results_v1_DatasetInput, _barmill_results_v1_GetDatasetRequest, _barmill_results_v1_Dataset>
  GetInstrument: MethodDefinition<_barmill_results_v1_GetInstrumentRequestInput, _barmill_results_v1_InstrumentInput, _barmill_results_v1_GetInstrumentRequest, _barmill_results_v1_Instrument>
  ListDatasets: MethodDefinition<_barmill_results_v1_ListDatasetsRequestInput, _barmill_results_v1_DatasetPageInput, _barmill_results_v1_ListDatasetsRequest, _barmill_results_v1_DatasetPage>
  ListInstruments: MethodDefinition<_barmill_results_v1_ListInstrumentsRequestInput, _barmill_results_v1_InstrumentListInput, _barmill_results_v1_ListInstrumentsRequest, _barmill_results_v1_InstrumentList>
  UploadDataset: MethodDefinition<_barmill_results_v1_UploadPartInput, _barmill_results_v1_UploadReplyInput, _barmill_results_v1_UploadPart, _barmill_results_v1_UploadReply>
}
