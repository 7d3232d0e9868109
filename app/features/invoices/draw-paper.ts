import type { Paper, PaperRow, PaperSum } from '#app/domain/invoices/paper.ts'
import type {
	CreditNoteSnapshot,
	InvoicedLine,
	InvoiceParties,
	InvoiceSnapshot,
} from '#app/domain/invoices/snapshot.ts'
import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import { sumMinor } from '#app/domain/money/money.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { paperText } from '#app/features/invoices/paper-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

/** What of a kept paper goes onto the page beside its snapshot. */
export interface PaperHead {
	number: string
	issuedAt: Date
	currency: string
	language: Language
	isDemo: boolean
}

function words({ currency, language }: PaperHead) {
	const format = formatsOf(language)
	const t = paperText[language]
	return {
		t,
		format,
		money: (minor: number) => format.money(minor, currency),
		minus: (minor: number) => format.money(-minor, currency),
		inWords: (text: { zh: string; en: string }) => inLanguage(text, language),
	}
}

function parties({ seller, buyer }: InvoiceParties, head: PaperHead): Paper['parties'] {
	const { t, inWords } = words(head)
	const place = buyer.place ? inWords(buyer.place) : ''
	const line = buyer.addressLine ?? ''
	const address = head.language === 'zh' ? place + line : [line, place].filter(Boolean).join(', ')
	const lines = (all: (string | null)[]) => all.filter((it): it is string => it !== null && it !== '')
	return [
		{
			term: t.seller,
			lines: lines([inWords(seller.name), inWords(seller.place), seller.phone && t.phone(seller.phone)]),
		},
		{ term: t.buyer, lines: lines([buyer.name, buyer.email, address]) },
	]
}

function common(head: PaperHead, of: InvoiceParties) {
	const { t, inWords } = words(head)
	const notes = [t.isNoFapiao, ...(head.isDemo ? [t.demo] : [])]
	const { number, issuedAt } = head
	return { number, issuedAt, author: inWords(of.seller.name), parties: parties(of, head), notes, page: t.page }
}

function serviceWords(line: InvoicedLine, head: PaperHead): string {
	const { format } = words(head)
	if (!line.service) return ''
	const { startsAt, endsAt, timeZone } = line.service
	const isOneDay = localDateAt(new Date(startsAt), timeZone) === localDateAt(new Date(endsAt), timeZone)
	const end = isOneDay ? format.time(endsAt, timeZone) : format.dateTime(endsAt, timeZone)
	return `${format.dateTime(startsAt, timeZone)} – ${end}`
}

function invoiceRow(line: InvoicedLine, head: PaperHead): PaperRow {
	const { t, money, minus, inWords } = words(head)
	const discountMinor = line.listMinor - line.paidMinor
	const funders = line.discounts.map(({ kind, fundedBy, amountMinor }) =>
		t.fundedBy[fundedBy](t.discountKinds[kind] ?? t.otherDiscount, minus(amountMinor)),
	)
	const note = [inWords(line.option), serviceWords(line, head), ...funders].filter(Boolean).join(' · ')
	const discount = discountMinor > 0 ? minus(discountMinor) : ''
	const cells = [inWords(line.title), String(line.qty), money(line.listMinor), discount, money(line.paidMinor)]
	return { cells, note }
}

function invoiceSums(snapshot: InvoiceSnapshot, head: PaperHead): PaperSum[] {
	const { t, money, minus } = words(head)
	const sum = (term: string, amount: string, isStrong = false): PaperSum => ({ term, amount, isStrong })
	const fundedMinor = (by: 'platform' | 'seller') =>
		sumMinor(snapshot.lines.flatMap(({ discounts }) => discounts.filter((it) => it.fundedBy === by)).map(amountOf))
	const some = (term: string, minor: number, text: (minor: number) => string) =>
		minor > 0 ? [sum(term, text(minor))] : []
	const shipping = snapshot.lines.filter(({ kind }) => kind === 'FEE').map(({ paidMinor }) => paidMinor)
	return [
		sum(t.sumList, money(sumMinor(snapshot.lines.map(({ listMinor }) => listMinor)))),
		...some(t.sumSellerDiscount, fundedMinor('seller'), minus),
		...some(t.sumPlatformDiscount, fundedMinor('platform'), minus),
		...some(t.sumShipping, sumMinor(shipping), money),
		sum(t.total, money(snapshot.totalMinor), true),
		...snapshot.credits.map(({ number, amountMinor }) => sum(t.creditedBefore(number), minus(amountMinor))),
		...(snapshot.credits.length > 0 ? [sum(t.net, money(snapshot.netMinor), true)] : []),
	]
}

const amountOf = ({ amountMinor }: { amountMinor: number }) => amountMinor

/** An invoice as it is printed in a language. */
export function drawInvoice(snapshot: InvoiceSnapshot, head: PaperHead): Paper {
	const { t, format } = words(head)
	return {
		...common(head, snapshot),
		title: t.invoice,
		facts: [
			{ term: t.order, detail: snapshot.orderNumber },
			{ term: t.paidAt, detail: format.dateTime(snapshot.paidAt) },
			{ term: t.issuedAt, detail: format.dateTime(head.issuedAt) },
		],
		columns: [
			{ head: t.thing, widthShare: 0.42, align: 'left' },
			{ head: t.qty, widthShare: 0.1, align: 'right' },
			{ head: t.list, widthShare: 0.16, align: 'right' },
			{ head: t.discount, widthShare: 0.16, align: 'right' },
			{ head: t.paid, widthShare: 0.16, align: 'right' },
		],
		rows: snapshot.lines.map((line) => invoiceRow(line, head)),
		sums: invoiceSums(snapshot, head),
	}
}

/** A credit note as it is printed in a language. */
export function drawCreditNote(snapshot: CreditNoteSnapshot, head: PaperHead): Paper {
	const { t, format, money, inWords } = words(head)
	return {
		...common(head, snapshot),
		title: t.creditNote,
		facts: [
			{ term: t.order, detail: snapshot.orderNumber },
			{ term: t.invoiceOfNote, detail: snapshot.invoiceNumber ?? t.noInvoice },
			{ term: t.reason, detail: t.reasons[snapshot.reason] ?? t.otherReason },
			{ term: t.settledAt, detail: format.dateTime(snapshot.settledAt) },
			{ term: t.issuedAt, detail: format.dateTime(head.issuedAt) },
		],
		columns: [
			{ head: t.thing, widthShare: 0.75, align: 'left' },
			{ head: t.credited, widthShare: 0.25, align: 'right' },
		],
		rows: snapshot.lines.map((line) => ({
			cells: [inWords(line.title), money(line.amountMinor)],
			note: inWords(line.option),
		})),
		sums: [{ term: t.creditTotal, amount: money(snapshot.totalMinor), isStrong: true }],
	}
}
