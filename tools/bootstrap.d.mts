interface BootstrapOptions {
  /** The checkout; default: the one these tools belong to. */
  root?: string;
  onProgress?(text: string): void;
}

export function bootstrap(options?: BootstrapOptions): Promise<void>;
/** Resolves with whether anything was installed. */
export function ensureInstalled(options?: BootstrapOptions): Promise<boolean>;
/** Resolves with whether anything was built. */
export function ensureBuilt(options?: BootstrapOptions): Promise<boolean>;
