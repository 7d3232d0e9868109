import { ref, type SCHEMAS } from '#app/features/api-description/schemas.ts'

export type Operation = Record<string, unknown>
export type Answer = Record<string, unknown>

export const json = (description: string, name: keyof typeof SCHEMAS): Answer => ({
	description,
	content: { 'application/json': { schema: ref(name) } },
})
export const refusal = (description: string): Answer => ({
	description,
	content: { 'application/problem+json': { schema: ref('Problem') } },
})
export const parameter = (
	name: string,
	place: 'path' | 'query' | 'header',
	description = '',
	required = place === 'path',
) => ({
	name,
	in: place,
	required,
	description,
	schema: { type: 'string' },
})
export const queries = (...names: string[]) => names.map((name) => parameter(name, 'query'))
export const send = (name: keyof typeof SCHEMAS) => ({
	required: true,
	content: { 'application/json': { schema: ref(name) } },
})

export const NOT_FOUND = { '404': refusal('There is no such thing, or not for this token') }
export const BAD_BODY = { '400': refusal('The body is not right: every fault in `reasons`, by field') }
export const BEARER = [{ orderToken: [] }]
