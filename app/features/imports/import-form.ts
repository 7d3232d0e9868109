import { IMPORT_KINDS, type ImportKind } from '#app/domain/imports/import-kind.ts'

/** A file may have so many bytes, and the form around it so many more. */
export const MOST_BYTES = 5_000_000
export const MOST_FORM_BYTES = MOST_BYTES + 100_000

export type UploadFault = 'empty' | 'too-large' | 'no-kind'

/** Which kind of file was chosen, null before. */
export const kindIn = (form: FormData): ImportKind | null => IMPORT_KINDS.find((it) => it === form.get('kind')) ?? null

/** The form that sends a file, read; or what is wrong with it, and which kind was chosen. */
export async function readImportForm(
	form: FormData,
): Promise<
	| { fault: null; kind: ImportKind; fileName: string; bytes: Uint8Array }
	| { fault: UploadFault; kind: ImportKind | null }
> {
	const kind = kindIn(form)
	const file = form.get('file')
	if (kind === null) return { fault: 'no-kind', kind }
	if (!(file instanceof File)) return { fault: 'empty', kind }
	if (file.size > MOST_BYTES) return { fault: 'too-large', kind }
	return { fault: null, kind, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
