/** LSP's code for a request that is well formed and cannot be met; its message is for the user. */
export const REQUEST_FAILED = -32803;
