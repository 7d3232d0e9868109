import type { FapiaoKind, FapiaoState } from '#app/domain/fapiao/fapiao-states.ts'
import { type Bilingual, inLanguage } from '#app/domain/language/bilingual.ts'
import { FapiaoBadge, useReason } from '#app/features/fapiao/components/fapiao-rows.tsx'
import { fapiaoText } from '#app/features/fapiao/fapiao-text.ts'
import { sellerFapiaoText } from '#app/features/fapiao/seller-fapiao-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { type Definition, DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface SheetFapiao {
	id: number
	kind: FapiaoKind
	state: FapiaoState
	orderNumber: string
	sellerOrderId: number
	title: string
	taxNumber: string | null
	email: string
	amountMinor: number
	currency: string
	number: string | null
	issuedOn: string | null
	hasFile: boolean
	reason: string
	redOfNumber: string | null
	isSubmitted: boolean
	issuerFailure: string | null
	requestedAt: Date | string
	settledAt: Date | string | null
}

export interface SheetLine {
	title: Bilingual
	option: Bilingual
	qty: number
	leftMinor: number
}

function Items({ lines, currency }: { lines: readonly SheetLine[]; currency: string }) {
	const t = useText(sellerFapiaoText)
	const language = useLanguage()
	const { money } = useFormats()
	if (lines.length === 0) return null
	return (
		<div className="mt-3">
			<Table
				caption={t.items}
				rows={lines.map((line, at) => ({ ...line, at }))}
				rowKey={({ at }) => at}
				columns={[
					{ head: t.itemName, cell: ({ title }) => inLanguage(title, language), isTitle: true },
					{ head: t.specification, cell: ({ option }) => inLanguage(option, language) || '—' },
					{ head: t.quantity, cell: ({ qty }) => qty, align: 'end' },
					{ head: t.amount, cell: ({ leftMinor }) => money(leftMinor, currency), align: 'end' },
				]}
			/>
			<p className="mt-2 text-sm text-soft">{t.taxHint}</p>
		</div>
	)
}

function useFacts(fapiao: SheetFapiao): Definition[] {
	const t = useText(sellerFapiaoText)
	const own = useText(fapiaoText)
	const format = useFormats()
	const reasonOf = useReason()
	const { kind, orderNumber, sellerOrderId, number, issuedOn, hasFile, id } = fapiao
	const order = (
		<a href={`/seller/orders/${sellerOrderId}`} className="text-hill underline">
			{orderNumber}
		</a>
	)
	const file = (
		<a href={`/orders/${orderNumber}/fapiao/${id}`} className="text-hill underline">
			{own.download}
		</a>
	)
	return [
		{ term: t.buyerName, detail: fapiao.title },
		{ term: t.taxNumber, detail: fapiao.taxNumber ?? t.noTaxNumber },
		{ term: t.email, detail: fapiao.email },
		{ term: t.redOf, detail: fapiao.redOfNumber },
		{ term: t.why, detail: kind === 'RED' ? reasonOf(fapiao.reason) : null },
		{ term: kind === 'RED' ? t.backTotal : t.total, detail: format.money(fapiao.amountMinor, fapiao.currency) },
		{ term: t.remark, detail: t.remarkOf(orderNumber) },
		{ term: t.order, detail: order },
		{ term: t.asked, detail: format.dateTime(fapiao.requestedAt) },
		{ term: t.number, detail: number },
		{ term: t.issuedOn, detail: issuedOn && format.date(issuedOn) },
		{ term: t.settled, detail: fapiao.settledAt && format.dateTime(fapiao.settledAt) },
		{ term: t.rejectWords, detail: kind === 'BLUE' && fapiao.reason ? reasonOf(fapiao.reason) : null },
		{ term: own.title, detail: hasFile ? file : null },
	]
}

/** All that a seller writes on a fapiao at the tax platform, and what came of it. */
export function FapiaoSheet({ fapiao, lines }: { fapiao: SheetFapiao; lines: readonly SheetLine[] }) {
	const t = useText(sellerFapiaoText)
	const own = useText(fapiaoText)
	const facts = useFacts(fapiao)
	return (
		<Card>
			<p className="mb-2 flex flex-wrap items-center gap-2">
				<span className="font-semibold">{own.names[fapiao.kind]}</span> <FapiaoBadge state={fapiao.state} />
			</p>
			{fapiao.state === 'REQUESTED' ? <p className="mb-2 text-sm text-soft">{t.sheetLead[fapiao.kind]}</p> : null}
			<DefinitionList items={facts} />
			<Items lines={lines} currency={fapiao.currency} />
		</Card>
	)
}
