import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'

/** A decoded `application/x-www-form-urlencoded` value: `a[b][0]=v` nests, `a[]=v` makes a list. */
export type FormValue = string | FormValue[] | { [key: string]: FormValue }

const PART = /\[([^\]]*)\]/g

export function decodeForm(body: string): { [key: string]: FormValue } {
	const root: { [key: string]: FormValue } = {}
	if (body === '') return root
	for (const pair of body.split('&')) {
		const equals = pair.indexOf('=')
		const name = decode(equals === -1 ? pair : pair.slice(0, equals))
		const value = equals === -1 ? '' : decode(pair.slice(equals + 1))
		place(root, name, value)
	}
	return root
}

function place(root: { [key: string]: FormValue }, name: string, value: string) {
	const bracket = name.indexOf('[')
	if (bracket === -1) {
		put(root, name, value)
		return
	}
	const parts = Array.from(name.slice(bracket).matchAll(PART), (match) => match[1] ?? '')
	const path = [name.slice(0, bracket), ...parts]
	let holder: FormValue = root
	for (const [depth, key] of path.slice(0, -1).entries()) {
		holder = child(holder, key, path[depth + 1] === '')
	}
	const last = path.at(-1) ?? ''
	if (Array.isArray(holder)) holder.push(value)
	else if (typeof holder === 'object') put(holder, last, value)
}

function child(holder: FormValue, key: string, asList: boolean): FormValue {
	if (typeof holder === 'string') throw invalid('Invalid hash', key)
	const found = Array.isArray(holder) ? undefined : own(holder, key)
	if (found !== undefined) return found
	const made: FormValue = asList ? [] : {}
	if (Array.isArray(holder)) holder.push(made)
	else put(holder, key, made)
	return made
}

const own = (holder: { [key: string]: FormValue }, key: string) =>
	Object.hasOwn(holder, key) ? holder[key] : undefined

function put(holder: { [key: string]: FormValue }, key: string, value: FormValue) {
	if (key === '__proto__') throw invalid(`Received unknown parameter: ${key}`, key, 'parameter_unknown')
	holder[key] = value
}

function decode(encoded: string) {
	try {
		return decodeURIComponent(encoded.includes('+') ? encoded.replaceAll('+', ' ') : encoded)
	} catch {
		throw invalid('The request body is not valid form encoding.')
	}
}
