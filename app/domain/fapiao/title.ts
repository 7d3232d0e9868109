/** What a fapiao is made out to (发票抬头); a company's with its unified social credit code. */
export type FapiaoTitle = { kind: 'PERSONAL'; name: string } | { kind: 'COMPANY'; name: string; taxNumber: string }
