import type { z } from 'zod'

type Fields = Record<string, z.ZodType>
type Texts = Readonly<Record<string, string>>

/** What of a form could be read, and the fault of each field that could not. */
export interface FieldReading<F extends Fields> {
	value: { [Name in keyof F]?: z.output<F[Name]> }
	faults: Record<string, string>
}

/** Reads each field of a form by itself: what is right of it need not wait for what is wrong. Fields not sent are left out. */
export function readFields<F extends Fields>(fields: F, texts: Texts): FieldReading<F> {
	const value: FieldReading<F>['value'] = {}
	const faults: Record<string, string> = {}
	for (const name of Object.keys(fields) as (keyof F & string)[]) {
		const text = texts[name]
		if (text === undefined) continue
		const parsed = fields[name]?.safeParse(text)
		if (parsed?.success) value[name] = parsed.data as never
		else faults[name] = parsed?.error.issues[0]?.message ?? 'form'
	}
	return { value, faults }
}

/** Reads a form whole: what it holds, or the first fault of each field. */
export function readWhole<S extends z.ZodType>(
	schema: S,
	texts: Texts,
): { ok: true; value: z.output<S> } | { ok: false; faults: Record<string, string> } {
	const parsed = schema.safeParse(texts)
	if (parsed.success) return { ok: true, value: parsed.data }
	const faults: Record<string, string> = {}
	for (const { path, message } of parsed.error.issues) faults[String(path[0] ?? 'form')] ??= message
	return { ok: false, faults }
}

/** A form's texts; of a field sent several times all of them, with spaces between. */
export function textsOf(form: FormData): Record<string, string> {
	const texts: Record<string, string> = {}
	for (const [name, value] of form) {
		if (typeof value !== 'string') continue
		texts[name] = texts[name] === undefined ? value : `${texts[name]} ${value}`
	}
	return texts
}
