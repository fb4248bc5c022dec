export interface Border {
  libraries: string[];
  typesOf?: string[];
  packages?: string[];
  packageTypes?: string[];
}

export declare const borders: Record<string, Border>;
export declare const pureLibraries: string[];
export declare const reservedPackages: Record<string, string[]>;
export declare const threadFiles: RegExp;
export declare const threadBorder: Border;
export declare const emptyNames: string[];
