/** The built command line. */
export declare const commandLineProgram: string;
