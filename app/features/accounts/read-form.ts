import type { z } from 'zod'

export type FormReading<T> =
	| { ok: true; value: T }
	| { ok: false; faults: Record<string, string>; values: Record<string, string> }

/** Reads a form's fields by a schema: what it holds, or the first fault of each field beside what was entered, never passwords. */
export function readForm<S extends z.ZodType>(schema: S, form: FormData): FormReading<z.output<S>> {
	const entries = [...form.entries()].filter((entry): entry is [string, string] => typeof entry[1] === 'string')
	const parsed = schema.safeParse(Object.fromEntries(entries))
	if (parsed.success) return { ok: true, value: parsed.data }
	const faults: Record<string, string> = {}
	for (const issue of parsed.error.issues) faults[String(issue.path[0] ?? 'form')] ??= issue.message
	return { ok: false, faults, values: enteredValues(form) }
}

/** What was entered in a form, to be shown again; never passwords. */
export function enteredValues(form: FormData): Record<string, string> {
	return Object.fromEntries(
		[...form.entries()].flatMap(([name, value]) =>
			typeof value === 'string' && name !== 'password' ? [[name, value]] : [],
		),
	)
}
