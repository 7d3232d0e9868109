import {
	EVIDENCE_FILES,
	EVIDENCE_TEXTS,
	isAnswerable,
	type Dispute,
	type EvidenceFile,
	type EvidenceText,
} from '#ops/stripe-sandbox/objects/dispute.ts'
import { toStatus } from '#ops/stripe-sandbox/deeds/move-dispute.ts'
import { fields, flag, list, metadata, text, type Read, type Reader } from '#ops/stripe-sandbox/state/parameters.ts'
import { forbidden, noSuch } from '#ops/stripe-sandbox/state/refusal.ts'
import type { Sandbox } from '#ops/stripe-sandbox/state/sandbox.ts'

const each = <K extends string>(names: readonly K[], reader: Reader<string>) =>
	Object.fromEntries(names.map((name) => [name, reader])) as Record<K, Reader<string>>

const MOST_CHARACTERS = 150_000

export const disputeParameters = {
	evidence: fields({
		...each<EvidenceText>(EVIDENCE_TEXTS, text(20_000)),
		...each<EvidenceFile>(EVIDENCE_FILES, text()),
	}),
	submit: flag,
	metadata,
	expand: list(text()),
}

function stage(sandbox: Sandbox, dispute: Dispute, request: Read<typeof disputeParameters>): Dispute {
	const evidence = { ...dispute.evidence, ...request.evidence }
	if (JSON.stringify(evidence).length > MOST_CHARACTERS)
		throw forbidden('The evidence is longer than 150,000 characters.')
	const { evidence_details: details } = dispute
	const isSubmitted = request.submit !== false
	const submission_count = details.submission_count + (isSubmitted ? 1 : 0)
	const submission_method = isSubmitted ? 'manual' : details.submission_method
	return sandbox.put({
		...dispute,
		evidence,
		...(request.metadata && { metadata: request.metadata }),
		evidence_details: { ...details, has_evidence: true, submission_count, submission_method },
	})
}

/** What the bank does with what it was given: words that Stripe's own test mode knows make it decide at once. */
function review(sandbox: Sandbox, dispute: Dispute): Dispute {
	const isInquiry = dispute.status.startsWith('warning_')
	const reviewed = toStatus(sandbox, dispute, isInquiry ? 'warning_under_review' : 'under_review')
	const words = dispute.evidence.uncategorized_text ?? ''
	if (words.includes('winning_evidence')) return toStatus(sandbox, reviewed, isInquiry ? 'warning_closed' : 'won')
	return words.includes('losing_evidence') ? toStatus(sandbox, reviewed, 'lost') : reviewed
}

/** Stages evidence, or hands it to the bank. */
export function answerDispute(sandbox: Sandbox, dispute: Dispute, request: Read<typeof disputeParameters>): Dispute {
	if (!isAnswerable(dispute.status) || sandbox.seconds() > dispute.evidence_details.due_by) {
		throw forbidden('This dispute is already closed, or the time to answer it is over.')
	}
	checkFiles(sandbox, request.evidence ?? {})
	const staged = stage(sandbox, dispute, request)
	return request.submit === false ? staged : review(sandbox, staged)
}

function checkFiles({ store }: Sandbox, given: Partial<Record<EvidenceFile, string>>) {
	for (const name of EVIDENCE_FILES) {
		const id = given[name]
		if (id === undefined) continue
		const file = store.file.get(id)
		if (file === undefined) throw noSuch('file upload', id, `evidence[${name}]`, 400)
		if (file.purpose !== 'dispute_evidence') throw forbidden(`The purpose of ${id} is not dispute_evidence.`)
	}
}

/** The shop gives in: the buyer keeps the money. */
export function closeDispute(sandbox: Sandbox, dispute: Dispute): Dispute {
	if (!isAnswerable(dispute.status)) throw forbidden('This dispute is already closed.')
	return toStatus(sandbox, dispute, 'lost')
}
