import { buildFile, type UploadedFile } from '#ops/stripe-sandbox/objects/file.ts'
import { fields, list, oneOf, required, text, whole, type Read } from '#ops/stripe-sandbox/state/parameters.ts'
import { invalid } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

export const fileParameters = {
	purpose: oneOf('dispute_evidence', 'identity_document', 'business_logo'),
	file: fields({ filename: text(), type: text(), size: whole, head: text() }),
	expand: list(text()),
}

/** Beginnings of what Stripe takes as evidence. */
const HEADS: Record<string, string> = { pdf: '%PDF-', png: '\u0089PNG', jpg: '\u00ff\u00d8\u00ff' }
const MOST_BYTES = 5 * 1024 * 1024

/** Takes in a file: PDF, PNG or JPEG by its first bytes, at most 5 MB. */
export function uploadFile(sandbox: Sandbox, request: Read<typeof fileParameters>): UploadedFile {
	const file = required(request.file, 'file')
	const purpose = required(request.purpose, 'purpose')
	const size = required(file.size, 'file')
	if (size > MOST_BYTES) throw invalid('The file is larger than 5 MB.', 'file')
	const head = file.head ?? ''
	const type = Object.keys(HEADS).find((it) => head.startsWith(HEADS[it] ?? ''))
	if (type === undefined) throw invalid('This kind of file is not supported.', 'file')
	const filename = required(file.filename, 'file')
	return sandbox.put(
		buildFile({ id: sandbox.newId('file'), created: sandbox.seconds(), filename, purpose, size, type }),
	)
}
