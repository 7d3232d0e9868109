import type { FormValue } from '#ops/stripe-sandbox/state/form-body.ts'
import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'

/** Turns one decoded form value into a typed one, or refuses with the parameter's name. */
export type Reader<T> = (value: FormValue, name: string) => T
export type Fields = Record<string, Reader<unknown>>
/** Values of a request whose fields are known by name only. */
export type FieldValues = Record<string, unknown>
export type Read<F extends Fields> = { [K in keyof F]?: ReturnType<F[K]> }

export const text =
	(maxLength = 5000): Reader<string> =>
	(value, name) => {
		if (typeof value !== 'string') throw invalid(`Invalid string: ${JSON.stringify(value)}`, name)
		if (value === '') {
			throw invalid(`You passed an empty string for '${name}'.`, name, 'parameter_invalid_empty')
		}
		if (value.length > maxLength) throw invalid(`Invalid string: must be at most ${maxLength} characters`, name)
		return value
	}

export const whole: Reader<number> = (value, name) => {
	if (typeof value !== 'string' || !/^-?\d{1,15}(\.0+)?$/.test(value)) {
		throw invalid(`Invalid integer: ${String(value)}`, name, 'parameter_invalid_integer')
	}
	return Number(value)
}

export const flag: Reader<boolean> = (value, name) => {
	if (value !== 'true' && value !== 'false') throw invalid(`Invalid boolean: ${String(value)}`, name)
	return value === 'true'
}

export const oneOf =
	<const T extends string>(...choices: readonly T[]): Reader<T> =>
	(value, name) => {
		const choice = choices.find((one) => one === value)
		if (choice === undefined) throw invalid(`Invalid ${name}: must be one of ${choices.join(', ')}`, name)
		return choice
	}

export const webAddress: Reader<string> = (value, name) => {
	if (typeof value !== 'string' || !/^https?:\/\/[^\s/]+/.test(value)) {
		throw invalid('Not a valid URL', name, 'url_invalid')
	}
	return value
}

/** `a[0]=x&a[1]=y` and `a[]=x&a[]=y` alike. */
export const list =
	<T>(item: Reader<T>): Reader<T[]> =>
	(value, name) => {
		if (typeof value === 'string') throw invalid('Invalid array', name)
		const items = Array.isArray(value) ? value : Object.values(value)
		return items.map((one, index) => item(one, `${name}[${index}]`))
	}

export const fields =
	<F extends Fields>(known: F): Reader<Read<F>> =>
	(value, name) => {
		if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid object', name)
		const read: Record<string, unknown> = {}
		for (const key of Object.keys(value)) {
			const path = name === '' ? key : `${name}[${key}]`
			const reader = Object.hasOwn(known, key) ? known[key] : undefined
			const given = value[key]
			if (reader === undefined || given === undefined) {
				throw invalid(`Received unknown parameter: ${path}`, path, 'parameter_unknown')
			}
			read[key] = reader(given, path)
		}
		return read as Read<F>
	}

/** At most 50 keys of 40 characters with values of 500. */
export const metadata: Reader<Record<string, string>> = (value, name) => {
	if (value === '') return {}
	if (typeof value === 'string' || Array.isArray(value)) throw invalid('Invalid hash', name)
	const entries = Object.entries(value)
	if (entries.length > 50) throw invalid('Metadata can hold at most 50 keys.', name)
	return Object.fromEntries(
		entries.flatMap(([key, given]) => {
			if (key.length > 40) throw invalid('Metadata keys can be at most 40 characters.', `${name}[${key}]`)
			return given === '' ? [] : [[key, text(500)(given, `${name}[${key}]`)]]
		}),
	)
}

export function required<T>(value: T | undefined, name: string): T {
	if (value === undefined) throw invalid(`Missing required param: ${name}.`, name, 'parameter_missing')
	return value
}
