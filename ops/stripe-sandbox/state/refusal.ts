/** An API request that is answered with an error. `executed` ones are saved under the idempotency key, as Stripe does. */
export class Refusal extends Error {
	readonly status: number
	readonly error: ApiError
	readonly executed: boolean
	constructor(status: number, error: ApiError, executed = false) {
		super(error.message)
		this.status = status
		this.error = error
		this.executed = executed
	}
}

export interface ApiError {
	type: 'invalid_request_error' | 'idempotency_error' | 'api_error' | 'card_error'
	message: string
	code?: string
	param?: string
}

/** The request is malformed: nothing was begun. */
export const invalid = (message: string, param?: string, code?: string) =>
	new Refusal(400, { type: 'invalid_request_error', message, ...(code && { code }), ...(param && { param }) })

/** The request is well formed but the state of the objects forbids it. */
export const forbidden = (message: string, code?: string, param?: string) =>
	new Refusal(400, { type: 'invalid_request_error', message, ...(code && { code }), ...(param && { param }) }, true)

/** What is there, and not to be seen by this key. */
export const forbiddenTo = (account: string) =>
	new Refusal(403, {
		type: 'invalid_request_error',
		code: 'account_invalid',
		message: `The provided key does not have access to account '${account}' (or that account does not exist). Application access may have been revoked.`,
	})

export const noSuch = (kind: string, id: string, param = 'id', status = 404) =>
	new Refusal(status, {
		type: 'invalid_request_error',
		code: 'resource_missing',
		message: `No such ${kind.replace('.', ' ').replace('_', ' ')}: '${id}'`,
		param,
	})
