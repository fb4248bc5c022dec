// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { EditTimeframeRequestInput as _barmill_results_v1_EditTimeframeRequestInput, EditTimeframeRequest as _barmill_results_v1_EditTimeframeRequest } from '../../../barmill/results/v1/EditTimeframeRequest.js';
import type { FindRobustRequestInput as _barmill_results_v1_FindRobustRequestInput, FindRobustRequest as _barmill_results_v1_FindRobustRequest } from '../../../barmill/results/v1/FindRobustRequest.js';
import type { RobustPageInput as _barmill_results_v1_RobustPageInput, RobustPage as _barmill_results_v1_RobustPage } from '../../../barmill/results/v1/RobustPage.js';
import type { SelectedTimeframeInput as _barmill_results_v1_SelectedTimeframeInput, SelectedTimeframe as _barmill_results_v1_SelectedTimeframe } from '../../../barmill/results/v1/SelectedTimeframe.js';
import type { TimeframeListInput as _barmill_results_v1_TimeframeListInput, TimeframeList as _barmill_results_v1_TimeframeList } from '../../../barmill/results/v1/TimeframeList.js';
import type { TimeframesRefInput as _barmill_results_v1_TimeframesRefInput, TimeframesRef as _barmill_results_v1_TimeframesRef } from '../../../barmill/results/v1/TimeframesRef.js';

export interface RobustSetClient extends grpc.Client {
  EditTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  EditTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  EditTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  EditTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  editTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  editTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  editTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  editTimeframe(argument: _barmill_results_v1_EditTimeframeRequestInput, callback: grpc.requestCallback<_barmill_results_v1_SelectedTimeframe>): grpc.ClientUnaryCall;
  
  FindStrategies(argument: _barmill_results_v1_FindRobustRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  FindStrategies(argument: _barmill_results_v1_FindRobustRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  FindStrategies(argument: _barmill_results_v1_FindRobustRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  FindStrategies(argument: _barmill_results_v1_FindRobustRequestInput, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  findStrategies(argument: _barmill_results_v1_FindRobustRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  findStrategies(argument: _barmill_results_v1_FindRobustRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  findStrategies(argument: _barmill_results_v1_FindRobustRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  findStrategies(argument: _barmill_results_v1_FindRobustRequestInput, callback: grpc.requestCallback<_barmill_results_v1_RobustPage>): grpc.ClientUnaryCall;
  
  ListTimeframes(argument: _barmill_results_v1_TimeframesRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  ListTimeframes(argument: _barmill_results_v1_TimeframesRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  ListTimeframes(argument: _barmill_results_v1_TimeframesRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  ListTimeframes(argument: _barmill_results_v1_TimeframesRefInput, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  listTimeframes(argument: _barmill_results_v1_TimeframesRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  listTimeframes(argument: _barmill_results_v1_TimeframesRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  listTimeframes(argument: _barmill_results_v1_TimeframesRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  listTimeframes(argument: _barmill_results_v1_TimeframesRefInput, callback: grpc.requestCallback<_barmill_results_v1_TimeframeList>): grpc.ClientUnaryCall;
  
}

export interface RobustSetHandlers extends grpc.UntypedServiceImplementation {
  EditTimeframe: grpc.handleUnaryCall<_barmill_results_v1_EditTimeframeRequest, _barmill_results_v1_SelectedTimeframeInput>;
  
  FindStrategies: grpc.handleUnaryCall<_barmill_results_v1_FindRobustRequest, _barmill_results_v1_RobustPageInput>;
  
  ListTimeframes: grpc.handleUnaryCall<_barmill_results_v1_TimeframesRef, _barmill_results_v1_TimeframeListInput>;
  
}

export interface RobustSetDefinition extends grpc.ServiceDefinition {
  EditTimeframe: MethodDefinition<_barmill_results_v1_EditTimeframeRequestInput, _barmill_results_v1_SelectedTimeframeInput, _barmill_results_v1_EditTimeframeRequest, _barmill_results_v1_SelectedTimeframe>
  FindStrategies: MethodDefinition<_barmill_results_v1_FindRobustRequestInput, _barmill_results_v1_RobustPageInput, _barmill_results_v1_FindRobustRequest, _barmill_results_v1_RobustPage>
  ListTimeframes: MethodDefinition<_barmill_results_v1_TimeframesRefInput, _barmill_results_v1_TimeframeListInput, _barmill_results_v1_TimeframesRef, _barmill_results_v1_TimeframeList>
}
