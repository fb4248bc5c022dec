export function allocatePorts(request: {
  file: string;
  names: string[];
  preferred?: Record<string, number>;
}): Promise<Record<string, number>>;

export function isFree(port: number): Promise<boolean>;
