import type { Seller } from '#app/domain/accounts/roles.ts'
import { rejectFapiao } from '#app/features/fapiao/close-request.server.ts'
import type { SettleAnswer } from '#app/features/fapiao/components/settle-forms.tsx'
import { MOST_FILE_BYTES, readRecordForm, readRejection, textsIn } from '#app/features/fapiao/fapiao-form.ts'
import { recordIssued, type RecordOutcome } from '#app/features/fapiao/record-issued.server.ts'
import type { Upload } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'

export type SellerFormAnswer =
	| { outcome: 'done' | 'not-found' | 'not-understood' }
	| { outcome: 'refused'; status: number; answer: SettleAnswer }

type Refusal = Extract<RecordOutcome, { outcome: 'refused' }>['reason']
const FIELDS: Partial<Record<Refusal, string>> = {
	'bad-number': 'number',
	'number-taken': 'number',
	'wrong-date': 'issuedOn',
	'bad-file': 'file',
}

const refused = (status: number, answer: SettleAnswer) => ({ outcome: 'refused', status, answer }) as const

/** The file of a form: null for none, undefined for one that is too large. */
async function fileIn(form: FormData): Promise<Uint8Array | null | undefined> {
	const given = form.get('file')
	if (!(given instanceof File) || given.size === 0) return null
	return given.size > MOST_FILE_BYTES ? undefined : new Uint8Array(await given.arrayBuffer())
}

async function record(world: World, seller: { enterpriseId: number; actor: string }, fapiaoId: number, form: FormData) {
	const values = textsIn(form)
	const refuse = (status: number, faults: Record<string, string>) => refused(status, { deed: 'record', faults, values })
	const reading = readRecordForm(values)
	if (!reading.ok) return refuse(400, reading.faults)
	const file = await fileIn(form)
	if (file === undefined) return refuse(413, { file: 'too-large' })
	const result = await recordIssued(world, seller, { fapiaoId, ...reading.value, file })
	switch (result.outcome) {
		case 'recorded':
			return { outcome: 'done' } as const
		case 'not-found':
			return { outcome: 'not-found' } as const
		case 'refused':
			return refuse(409, { [FIELDS[result.reason] ?? 'form']: result.reason })
	}
}

async function reject(world: World, seller: { enterpriseId: number; actor: string }, fapiaoId: number, form: FormData) {
	const values = textsIn(form)
	const reason = readRejection(values.reason)
	if (reason === null) return refused(400, { deed: 'reject', faults: { reason: 'reason' }, values })
	const { outcome } = await rejectFapiao(world, seller, { fapiaoId, reason })
	switch (outcome) {
		case 'closed':
			return { outcome: 'done' } as const
		case 'not-found':
			return { outcome: 'not-found' } as const
		case 'not-now':
			return refused(409, { deed: 'reject', faults: { reason: 'not-now' }, values })
	}
}

/** Does what the seller's page of a fapiao asks for; of a form larger than any of ours what was typed is kept. */
export async function answerSellerForm(
	world: World,
	seller: Seller,
	fapiaoId: number,
	{ form, isTooLarge }: Upload,
): Promise<SellerFormAnswer> {
	if (isTooLarge) return refused(413, { deed: 'record', faults: { file: 'too-large' }, values: textsIn(form) })
	const by = { enterpriseId: seller.enterpriseId, actor: `account:${seller.account.accountId}` }
	if (form.get('deed') === 'record') return record(world, by, fapiaoId, form)
	return form.get('deed') === 'reject' ? reject(world, by, fapiaoId, form) : { outcome: 'not-understood' }
}
