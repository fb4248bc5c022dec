// Original file: libs/contracts/proto/results/v1/results.proto

import type * as grpc from '@grpc/grpc-js'
import type { MethodDefinition } from '@grpc/proto-loader'
import type { ClaimDeliveriesRequestInput as _barmill_results_v1_ClaimDeliveriesRequestInput, ClaimDeliveriesRequest as _barmill_results_v1_ClaimDeliveriesRequest } from '../../../barmill/results/v1/ClaimDeliveriesRequest.js';
import type { ClaimedDeliveriesInput as _barmill_results_v1_ClaimedDeliveriesInput, ClaimedDeliveries as _barmill_results_v1_ClaimedDeliveries } from '../../../barmill/results/v1/ClaimedDeliveries.js';
import type { CreateWebhookRequestInput as _barmill_results_v1_CreateWebhookRequestInput, CreateWebhookRequest as _barmill_results_v1_CreateWebhookRequest } from '../../../barmill/results/v1/CreateWebhookRequest.js';
import type { DeliveryInput as _barmill_results_v1_DeliveryInput, Delivery as _barmill_results_v1_Delivery } from '../../../barmill/results/v1/Delivery.js';
import type { DeliveryPageInput as _barmill_results_v1_DeliveryPageInput, DeliveryPage as _barmill_results_v1_DeliveryPage } from '../../../barmill/results/v1/DeliveryPage.js';
import type { DeliveryRefInput as _barmill_results_v1_DeliveryRefInput, DeliveryRef as _barmill_results_v1_DeliveryRef } from '../../../barmill/results/v1/DeliveryRef.js';
import type { EditWebhookRequestInput as _barmill_results_v1_EditWebhookRequestInput, EditWebhookRequest as _barmill_results_v1_EditWebhookRequest } from '../../../barmill/results/v1/EditWebhookRequest.js';
import type { ListDeliveriesRequestInput as _barmill_results_v1_ListDeliveriesRequestInput, ListDeliveriesRequest as _barmill_results_v1_ListDeliveriesRequest } from '../../../barmill/results/v1/ListDeliveriesRequest.js';
import type { ListWebhooksRequestInput as _barmill_results_v1_ListWebhooksRequestInput, ListWebhooksRequest as _barmill_results_v1_ListWebhooksRequest } from '../../../barmill/results/v1/ListWebhooksRequest.js';
import type { SettleDeliveryReplyInput as _barmill_results_v1_SettleDeliveryReplyInput, SettleDeliveryReply as _barmill_results_v1_SettleDeliveryReply } from '../../../barmill/results/v1/SettleDeliveryReply.js';
import type { SettleDeliveryRequestInput as _barmill_results_v1_SettleDeliveryRequestInput, SettleDeliveryRequest as _barmill_results_v1_SettleDeliveryRequest } from '../../../barmill/results/v1/SettleDeliveryRequest.js';
import type { WebhookInput as _barmill_results_v1_WebhookInput, Webhook as _barmill_results_v1_Webhook } from '../../../barmill/results/v1/Webhook.js';
import type { WebhookGoneInput as _barmill_results_v1_WebhookGoneInput, WebhookGone as _barmill_results_v1_WebhookGone } from '../../../barmill/results/v1/WebhookGone.js';
import type { WebhookPageInput as _barmill_results_v1_WebhookPageInput, WebhookPage as _barmill_results_v1_WebhookPage } from '../../../barmill/results/v1/WebhookPage.js';
import type { WebhookRefInput as _barmill_results_v1_WebhookRefInput, WebhookRef as _barmill_results_v1_WebhookRef } from '../../../barmill/results/v1/WebhookRef.js';

export interface WebhooksClient extends grpc.Client {
  ClaimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  ClaimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  ClaimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  ClaimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  claimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  claimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  claimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  claimDeliveries(argument: _barmill_results_v1_ClaimDeliveriesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_ClaimedDeliveries>): grpc.ClientUnaryCall;
  
  Create(argument: _barmill_results_v1_CreateWebhookRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Create(argument: _barmill_results_v1_CreateWebhookRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Create(argument: _barmill_results_v1_CreateWebhookRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Create(argument: _barmill_results_v1_CreateWebhookRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  create(argument: _barmill_results_v1_CreateWebhookRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  create(argument: _barmill_results_v1_CreateWebhookRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  create(argument: _barmill_results_v1_CreateWebhookRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  create(argument: _barmill_results_v1_CreateWebhookRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  
  Delete(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_WebhookRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  Delete(argument: _barmill_results_v1_WebhookRefInput, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_WebhookRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  delete(argument: _barmill_results_v1_WebhookRefInput, callback: grpc.requestCallback<_barmill_results_v1_WebhookGone>): grpc.ClientUnaryCall;
  
  Edit(argument: _barmill_results_v1_EditWebhookRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditWebhookRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditWebhookRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Edit(argument: _barmill_results_v1_EditWebhookRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditWebhookRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditWebhookRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditWebhookRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  edit(argument: _barmill_results_v1_EditWebhookRequestInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  
  Get(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_WebhookRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  Get(argument: _barmill_results_v1_WebhookRefInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_WebhookRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_WebhookRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  get(argument: _barmill_results_v1_WebhookRefInput, callback: grpc.requestCallback<_barmill_results_v1_Webhook>): grpc.ClientUnaryCall;
  
  List(argument: _barmill_results_v1_ListWebhooksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListWebhooksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListWebhooksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  List(argument: _barmill_results_v1_ListWebhooksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListWebhooksRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListWebhooksRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListWebhooksRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  list(argument: _barmill_results_v1_ListWebhooksRequestInput, callback: grpc.requestCallback<_barmill_results_v1_WebhookPage>): grpc.ClientUnaryCall;
  
  ListDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  ListDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  listDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  listDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  listDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  listDeliveries(argument: _barmill_results_v1_ListDeliveriesRequestInput, callback: grpc.requestCallback<_barmill_results_v1_DeliveryPage>): grpc.ClientUnaryCall;
  
  Redeliver(argument: _barmill_results_v1_DeliveryRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  Redeliver(argument: _barmill_results_v1_DeliveryRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  Redeliver(argument: _barmill_results_v1_DeliveryRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  Redeliver(argument: _barmill_results_v1_DeliveryRefInput, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  redeliver(argument: _barmill_results_v1_DeliveryRefInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  redeliver(argument: _barmill_results_v1_DeliveryRefInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  redeliver(argument: _barmill_results_v1_DeliveryRefInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  redeliver(argument: _barmill_results_v1_DeliveryRefInput, callback: grpc.requestCallback<_barmill_results_v1_Delivery>): grpc.ClientUnaryCall;
  
  SettleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  SettleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  SettleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  SettleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  settleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, metadata: grpc.Metadata, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  settleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, metadata: grpc.Metadata, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  settleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, options: grpc.CallOptions, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  settleDelivery(argument: _barmill_results_v1_SettleDeliveryRequestInput, callback: grpc.requestCallback<_barmill_results_v1_SettleDeliveryReply>): grpc.ClientUnaryCall;
  
}

export interface WebhooksHandlers extends grpc.UntypedServiceImplementation {
  ClaimDeliveries: grpc.handleUnaryCall<_barmill_results_v1_ClaimDeliveriesRequest, _barmill_results_v1_ClaimedDeliveriesInput>;
  
  Create: grpc.handleUnaryCall<_barmill_results_v1_CreateWebhookRequest, _barmill_results_v1_WebhookInput>;
  
  Delete: grpc.handleUnaryCall<_barmill_results_v1_WebhookRef, _barmill_results_v1_WebhookGoneInput>;
  
  Edit: grpc.handleUnaryCall<_barmill_results_v1_EditWebhookRequest, _barmill_results_v1_WebhookInput>;
  
  Get: grpc.handleUnaryCall<_barmill_results_v1_WebhookRef, _barmill_results_v1_WebhookInput>;
  
  List: grpc.handleUnaryCall<_barmill_results_v1_ListWebhooksRequest, _barmill_results_v1_WebhookPageInput>;
  
  ListDeliveries: grpc.handleUnaryCall<_barmill_results_v1_ListDeliveriesRequest, _barmill_results_v1_DeliveryPageInput>;
  
  Redeliver: grpc.handleUnaryCall<_barmill_results_v1_DeliveryRef, _barmill_results_v1_DeliveryInput>;
  
  SettleDelivery: grpc.handleUnaryCall<_barmill_results_v1_SettleDeliveryRequest, _barmill_results_v1_SettleDeliveryReplyInput>;
  
}

export interface WebhooksDefinition extends grpc.ServiceDefinition {
  ClaimDeliveries: MethodDefinition<_barmill_results_v1_ClaimDeliveriesRequestInput, _barmill_results_v1_ClaimedDeliveriesInput, _barmill_results_v1_ClaimDeliveriesRequest, _barmill_results_v1_ClaimedDeliveries>
  Create: MethodDefinition<_barmill_results_v1_CreateWebhookRequestInput, _barmill_results_v1_WebhookInput, _barmill_results_v1_CreateWebhookRequest, _barmill_results_v1_Webhook>
  Delete: MethodDefinition<_barmill_results_v1_WebhookRefInput, _barmill_results_v1_WebhookGoneInput, _barmill_results_v1_WebhookRef, _barmill_results_v1_WebhookGone>
  Edit: MethodDefinition<_barmill_results_v1_EditWebhookRequestInput, _barmill_results_v1_WebhookInput, _barmill_results_v1_EditWebhookRequest, _barmill_results_v1_Webhook>
  Get: MethodDefinition<_barmill_results_v1_WebhookRefInput, _barmill_results_v1_WebhookInput, _barmill_results_v1_WebhookRef, _barmill_results_v1_Webhook>
  List: MethodDefinition<_barmill_results_v1_ListWebhooksRequestInput, _barmill_results_v1_WebhookPageInput, _barmill_results_v1_ListWebhooksRequest, _barmill_results_v1_WebhookPage>
  ListDeliveries: MethodDefinition<_barmill_results_v1_ListDeliveriesRequestInput, _barmill_results_v1_DeliveryPageInput, _barmill_results_v1_ListDeliveriesRequest, _barmill_results_v1_DeliveryPage>
  Redeliver: MethodDefinition<_barmill_results_v1_DeliveryRefInput, _barmill_results_v1_DeliveryInput, _barmill_results_v1_DeliveryRef, _barmill_results_v1_Delivery>
  SettleDelivery: MethodDefinition<_barmill_results_v1_SettleDeliveryRequestInput, _barmill_results_v1_SettleDeliveryReplyInput, _barmill_results_v1_SettleDeliveryRequest, _barmill_results_v1_SettleDeliveryReply>
}
