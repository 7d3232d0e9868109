import type { TransferAnswer, TransferAnswered } from '#app/domain/payments/transfer-answers.ts'
import { importStatement } from '#app/features/checkout/import-statement.server.ts'
import { bankToday } from '#app/features/checkout/read-transfer-desk.server.ts'
import { recordExternalRefund } from '#app/features/checkout/record-external-refund.server.ts'
import { assignTransfer, recordTransfer } from '#app/features/checkout/record-transfer.server.ts'
import {
	assignForm,
	readDeskForm,
	receivedForm,
	refundForm,
	textsIn,
} from '#app/features/checkout/transfer-desk-form.ts'
import type { Upload } from '#app/platform/http.ts'
import type { World } from '#app/platform/world.ts'

const badForm = ({ faults }: { faults: Record<string, string> }) => ({ outcome: 'bad-form' as const, faults })

async function receive(world: World, form: FormData, by: string): Promise<TransferAnswered> {
	const reading = readDeskForm(receivedForm(bankToday(world)), form)
	if (!reading.ok) return badForm(reading)
	const { subject, remittance, amount, currency, reference, on } = reading.value
	return recordTransfer(world, {
		bankReference: reference,
		receivedOn: on,
		amountMinor: amount,
		currency,
		remittance: subject === '' ? remittance : subject,
		payer: '',
		evidence: 'entered by hand',
		recordedBy: by,
	})
}

async function assign(world: World, form: FormData): Promise<TransferAnswered> {
	const reading = readDeskForm(assignForm, form)
	if (!reading.ok) return badForm(reading)
	const { subject: transferId, order: orderNumber } = reading.value
	const result = await assignTransfer(world, { transferId, orderNumber })
	return result.outcome === 'known' ? { outcome: 'not-unmatched' } : result
}

async function refund(world: World, form: FormData, by: string): Promise<TransferAnswered> {
	const reading = readDeskForm(refundForm(bankToday(world)), form)
	if (!reading.ok) return badForm(reading)
	const { subject: refundId, reference, on: date } = reading.value
	return recordExternalRefund(world, { refundId, reference, date, by })
}

/** The statement of a form: its file, or what was pasted when no file was chosen. */
async function statementIn(form: FormData): Promise<string> {
	const file = form.get('file')
	if (file instanceof File && file.size > 0) return file.text()
	return String(form.get('text') ?? '')
}

/** A statement that must be sent again is shown again, whatever way it came. */
async function takeIn(world: World, form: FormData, by: string): Promise<TransferAnswered> {
	const text = await statementIn(form)
	form.set('text', text)
	return importStatement(world, { text, recordedBy: by })
}

async function answerTo(world: World, form: FormData, by: string): Promise<TransferAnswered> {
	switch (form.get('deed')) {
		case 'receive':
			return receive(world, form, by)
		case 'assign':
			return assign(world, form)
		case 'refund':
			return refund(world, form, by)
		case 'statement':
			return takeIn(world, form, by)
		default:
			return badForm({ faults: { deed: 'deed' } })
	}
}

/** Whether what was entered is wanted again: the form was refused, or some of it. */
function isWantedAgain(answered: TransferAnswered): boolean {
	if (answered.outcome === 'imported') return answered.faults.length > 0
	return ['bad-form', 'no-statement', 'no-such-order', 'no-evidence'].includes(answered.outcome)
}

/** Does what a form of the transfer desk asks for, or says that it was too large. */
export async function answerDeskForm(
	world: World,
	{ form, isTooLarge }: Upload,
	by: string,
): Promise<{ answer: TransferAnswer; status: number }> {
	if (isTooLarge) return { answer: { outcome: 'too-large', currency: 'CNY', values: textsIn(form) }, status: 413 }
	const answered = await answerTo(world, form, by)
	const currency = String(form.get('currency') ?? 'CNY')
	const values = isWantedAgain(answered) ? textsIn(form) : {}
	const isRefused = ['bad-form', 'no-statement'].includes(answered.outcome)
	return { answer: { ...answered, currency, values }, status: isRefused ? 400 : 200 }
}
