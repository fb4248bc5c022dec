// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ApiKeyInput as _barmill_results_v1_ApiKeyInput, ApiKey as _barmill_results_v1_ApiKey } from '../../../barmill/results/v1/ApiKey.js';
import type { ApiKeyPageInput as _barmill_results_v1_ApiKeyPageInput, ApiKeyPage as _barmill_results_v1_ApiKeyPage } from '../../../barmill/results/v1/ApiKeyPage.js';
import type { CreateKeyRequestInput as _barmill_results_v1_CreateKeyRequestInput, CreateKeyRequest as _barmill_results_v1_CreateKeyRequest } from '../../../barmill/results/v1/CreateKeyRequest.js';
import type { EditSettingsRequestInput as _barmill_results_v1_EditSettingsRequestInput, EditSettingsRequest as _barmill_results_v1_EditSettingsRequest } from '../../../barmill/results/v1/EditSettingsRequest.js';
import type { KeyRefInput as _barmill_results_v1_KeyRefInput, KeyRef as _barmill_results_v1_KeyRef } from '../../../barmill/results/v1/KeyRef.js';
import type { ListKeysRequestInput as _barmill_results_v1_ListKeysRequestInput, ListKeysRequest as _barmill_results_v1_ListKeysRequest } from '../../../barmill/results/v1/ListKeysRequest.js';
import type { RotateKeyRequestInput as _barmill_results_v1_RotateKeyRequestInput, RotateKeyRequest as _barmill_results_v1_RotateKeyRequest } from '../../../barmill/results/v1/RotateKeyRequest.js';
import type { SettingsRefInput as _barmill_results_v1_SettingsRefInput, SettingsRef as _barmill_results_v1_SettingsRef } from '../../../barmill/results/v1/SettingsRef.js';
import type { TenantSettingsInput as _barmill_results_v1_TenantSettingsInput, TenantSettings as _barmill_results_v1_TenantSettings } from '../../../barmill/results/v1/TenantSettings.js';
import type { WorkersReplyInput as _barmill_results_v1_WorkersReplyInput, WorkersReply as _barmill_results_v1_WorkersReply } from '../../../barmill/results/v1/WorkersReply.js';
import type { WorkersRequestInput as _barmill_results_v1_WorkersRequestInput, WorkersRequest as _barmill_results_v1_WorkersRequest } from '../../../barmill/results/v1/WorkersRequest.js';

export interface AdministrationClient extends grpc.Client {
  CreateKey(argument: _barmill_results_v1_CreateKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  CreateKey(argument: _barmill_results_v1_CreateKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  CreateKey(argument: _barmill_results_v1_CreateKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  CreateKey(argument: _barmill_results_v1_CreateKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  createKey(argument: _barmill_results_v1_CreateKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  createKey(argument: _barmill_results_v1_CreateKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  createKey(argument: _barmill_results_v1_CreateKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  createKey(argument: _barmill_results_v1_CreateKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  
  EditSettings(argument: _barmill_results_v1_EditSettingsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  EditSettings(argument: _barmill_results_v1_EditSettingsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  EditSettings(argument: _barmill_results_v1_EditSettingsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  EditSettings(argument: _barmill_results_v1_EditSettingsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  editSettings(argument: _barmill_results_v1_EditSettingsRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  editSettings(argument: _barmill_results_v1_EditSettingsRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  editSettings(argument: _barmill_results_v1_EditSettingsRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  editSettings(argument: _barmill_results_v1_EditSettingsRequestInput, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  
  GetKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  GetKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  GetKey(argument: _barmill_results_v1_KeyRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  GetKey(argument: _barmill_results_v1_KeyRefInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  getKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  getKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  getKey(argument: _barmill_results_v1_KeyRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  getKey(argument: _barmill_results_v1_KeyRefInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  
  ListKeys(argument: _barmill_results_v1_ListKeysRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  ListKeys(argument: _barmill_results_v1_ListKeysRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  ListKeys(argument: _barmill_results_v1_ListKeysRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  ListKeys(argument: _barmill_results_v1_ListKeysRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  listKeys(argument: _barmill_results_v1_ListKeysRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  listKeys(argument: _barmill_results_v1_ListKeysRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  listKeys(argument: _barmill_results_v1_ListKeysRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  listKeys(argument: _barmill_results_v1_ListKeysRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKeyPage>): grpc.ClientUnaryCall;
  
  ReadSettings(argument: _barmill_results_v1_SettingsRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  ReadSettings(argument: _barmill_results_v1_SettingsRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  ReadSettings(argument: _barmill_results_v1_SettingsRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  ReadSettings(argument: _barmill_results_v1_SettingsRefInput, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  readSettings(argument: _barmill_results_v1_SettingsRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  readSettings(argument: _barmill_results_v1_SettingsRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  readSettings(argument: _barmill_results_v1_SettingsRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  readSettings(argument: _barmill_results_v1_SettingsRefInput, callback: grpc.requestCallback<_barmill_results_v1_TenantSettings>): grpc.ClientUnaryCall;
  
  ReadWorkers(argument: _barmill_results_v1_WorkersRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  ReadWorkers(argument: _barmill_results_v1_WorkersRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  ReadWorkers(argument: _barmill_results_v1_WorkersRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  ReadWorkers(argument: _barmill_results_v1_WorkersRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  readWorkers(argument: _barmill_results_v1_WorkersRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  readWorkers(argument: _barmill_results_v1_WorkersRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  readWorkers(argument: _barmill_results_v1_WorkersRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  readWorkers(argument: _barmill_results_v1_WorkersRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WorkersReply>): grpc.ClientUnaryCall;
  
  RevokeKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RevokeKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RevokeKey(argument: _barmill_results_v1_KeyRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RevokeKey(argument: _barmill_results_v1_KeyRefInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  revokeKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  revokeKey(argument: _barmill_results_v1_KeyRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  revokeKey(argument: _barmill_results_v1_KeyRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  revokeKey(argument: _barmill_results_v1_KeyRefInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  
  RotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  RotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  rotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  rotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  rotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  rotateKey(argument: _barmill_results_v1_RotateKeyRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ApiKey>): grpc.ClientUnaryCall;
  
}

export interface AdministrationHandlers extends grpc.UntypedServiceImplementation {
  CreateKey: grpc.handleUnaryCall<_barmill_results_v1_CreateKeyRequest, _barmill_results_v1_ApiKeyInput>;
  
  EditSettings: grpc.handleUnaryCall<_barmill_results_v1_EditSettingsRequest, _barmill_results_v1_TenantSettingsInput>;
  
  GetKey: grpc.handleUnaryCall<_barmill_results_v1_KeyRef, _barmill_results_v1_ApiKeyInput>;
  
  ListKeys: grpc.handleUnaryCall<_barmill_results_v1_ListKeysRequest, _barmill_results_v1_ApiKeyPageInput>;
  
  ReadSettings: grpc.handleUnaryCall<_barmill_results_v1_SettingsRef, _barmill_results_v1_TenantSettingsInput>;
  
  ReadWorkers: grpc.handleUnaryCall<_barmill_results_v1_WorkersRequest, _barmill_results_v1_WorkersReplyInput>;
  
  RevokeKey: grpc.handleUnaryCall<_barmill_results_v1_KeyRef, _barmill_results_v1_ApiKeyInput>;
  
  RotateKey: grpc.handleUnaryCall<_barmill_results_v1_RotateKeyRequest, _barmill_results_v1_ApiKeyInput>;
  
}

export interface AdministrationDefinition extends grpc.ServiceDefinition {
  CreateKey: MethodDefinition<_barmill_results_v1_CreateKeyRequestInput, _barmill_results_v1_ApiKeyInput, _barmill_results_v1_CreateKeyRequest, _barmill_results_v1_ApiKey>
  EditSettings: MethodDefinition<_barmill_results_v1_EditSettingsRequestInput, _barmill_results_v1_TenantSettingsInput, _barmill_results_v1_EditSettingsRequest, _barmill_results_v1_TenantSettings>
  GetKey: MethodDefinition<_barmill_results_v1_KeyRefInput, _barmill_results_v1_ApiKeyInput, _barmill_results_v1_KeyRef, _barmill_results_v1_ApiKey>
  ListKeys: MethodDefinition<_barmill_results_v1_ListKeysRequestInput, _barmill_results_v1_ApiKeyPageInput, _barmill_results_v1_ListKeysRequest, _barmill_results_v1_ApiKeyPage>
  ReadSettings: MethodDefinition<_barmill_results_v1_SettingsRefInput, _barmill_results_v1_TenantSettingsInput, _barmill_results_v1_SettingsRef, _barmill_results_v1_TenantSettings>
  ReadWorkers: MethodDefinition<_barmill_results_v1_WorkersRequestInput, _barmill_results_v1_WorkersReplyInput, _barmill_results_v1_WorkersRequest, _barmill_results_v1_WorkersReply>
  RevokeKey: MethodDefinition<_barmill_results_v1_KeyRefInput, _barmill_results_v1_ApiKeyInput, _barmill_results_v1_KeyRef, _barmill_results_v1_ApiKey>
  RotateKey: MethodDefinition<_barmill_results_v1_RotateKeyRequestInput, _barmill_results_v1_ApiKeyInput, _barmill_results_v1_RotateKeyRequest, _barmill_results_v1_ApiKey>
}
