import type { IObjectMeta } from '@kubernetes-models/apimachinery/apis/meta/v1/ObjectMeta';
import type { IAffinity } from 'kubernetes-models/v1/Affinity';
import type { IResourceRequirements } from 'kubernetes-models/v1/ResourceRequirements';

/** The fields of the RabbitMQ Cluster Operator (rabbitmq.com/v1beta1) that `k8s/` uses. */
export interface IRabbitmqCluster {
  apiVersion: 'rabbitmq.com/v1beta1';
  kind: 'RabbitmqCluster';
  metadata: IObjectMeta;
  spec: {
    image: string;
    replicas: number;
    terminationGracePeriodSeconds: number;
    resources: IResourceRequirements;
    persistence: { storage: string; storageClassName?: string };
    affinity: IAffinity;
    rabbitmq: { additionalConfig: string; additionalPlugins?: string[] };
  };
}

/** The fields of CloudNativePG (postgresql.cnpg.io/v1) that `k8s/` uses. */
export interface ICluster {
  apiVersion: 'postgresql.cnpg.io/v1';
  kind: 'Cluster';
  metadata: IObjectMeta;
  spec: {
    imageName: string;
    instances: number;
    postgresql: {
      synchronous: { method: 'any' | 'first'; number: number };
      parameters: Record<string, string>;
    };
    bootstrap: { initdb: { database: string; owner: string } };
    storage: { size: string };
    walStorage: { size: string };
    resources: IResourceRequirements;
    affinity: { enablePodAntiAffinity: boolean; podAntiAffinityType: 'required' | 'preferred'; topologyKey: string };
  };
}
