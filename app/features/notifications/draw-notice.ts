import { inLanguage, type Language } from '#app/domain/language/bilingual.ts'
import type { NoticeFacts, NoticeKind, ToldLine } from '#app/domain/notices/notice-facts.ts'
import { oneLine } from '#app/domain/notices/one-line.ts'
import { daysBetween } from '#app/domain/time/local-date.ts'
import { localDateAt } from '#app/domain/time/zoned.ts'
import { mailText } from '#app/features/notifications/mail-text.ts'
import { noticeText } from '#app/features/notifications/notice-text.ts'
import type { NoticeWords } from '#app/features/notifications/notice-words.ts'
import { lineText } from '#app/ui/commerce/line-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'

export interface DrawnLine {
	title: string
	detail: string
	amount: string
	voucher: { label: string; href: string } | null
}

/** A notice in one language, ready for a page, a mail or a text message: texts only, nothing escaped yet. */
export interface DrawnNotice {
	language: Language
	title: string
	say: string[]
	lines: DrawnLine[]
	lost: DrawnLine[]
	sums: { term: string; amount: string; isTotal: boolean }[]
	facts: { term: string; detail: string }[]
	next: string[]
	action: { label: string; href: string }
}

export interface NoticeToDraw {
	kind: NoticeKind
	params: NoticeFacts[NoticeKind]
	link: string
}

export interface Drawing {
	language: Language
	/** Makes an address of a path of the site. */
	hrefOf: (path: string) => string
	/** Codes of vouchers by line: the newest, not as they were when it was told. */
	vouchers: ReadonlyMap<number, string>
}

/** The parts that facts of several kinds share; a kind has some of them. */
interface SharedFacts {
	order?: { currency: string; totalMinor: number }
	lines?: ToldLine[]
	lost?: ToldLine[]
	shippingMinor?: number
}

function whenOf(line: ToldLine, language: Language): string[] {
	const format = formatsOf(language)
	const words = lineText[language]
	if (line.stay) {
		const { checkIn, checkOut } = line.stay
		const dates = `${format.dayWeekday(checkIn)} ${words.toDate} ${format.dayWeekday(checkOut)}`
		return [dates, words.nights(daysBetween(checkIn, checkOut)), words.rooms(line.qty)]
	}
	if (line.startsAt && line.endsAt) {
		const day = format.dayWeekday(localDateAt(new Date(line.startsAt), line.timeZone))
		return [`${day} ${format.time(line.startsAt, line.timeZone)}–${format.time(line.endsAt, line.timeZone)}`]
	}
	const isGoing = line.state === 'PLACED' || line.state === 'PACKED'
	if (!line.dispatchBy || !isGoing) return []
	return [mailText[language].sentBy(format.dayWeekday(localDateAt(new Date(line.dispatchBy), line.timeZone)))]
}

function drawLine(line: ToldLine, currency: string, { language, hrefOf, vouchers }: Drawing): DrawnLine {
	const code = vouchers.get(line.id)
	const t = mailText[language]
	const pieces = line.stay ? [] : [lineText[language].pieces(line.qty)]
	const detail = [
		inLanguage(line.option, language),
		...pieces,
		...whenOf(line, language),
		inLanguage(line.seller, language),
		...(line.state === 'REQUESTED' ? [t.asked] : []),
	]
	return {
		title: inLanguage(line.title, language),
		detail: detail.filter(Boolean).join(' · '),
		amount: formatsOf(language).money(line.paidMinor, currency),
		voucher: code === undefined ? null : { label: `${t.voucher} ${code}`, href: hrefOf(`/vouchers/${code}`) },
	}
}

/** A receipt's sums: shown where the facts say what shipping was, so that lines, shipping and total agree to the fen. */
function sumsOf(facts: SharedFacts, language: Language): DrawnNotice['sums'] {
	const { order, shippingMinor } = facts
	if (!order || shippingMinor === undefined) return []
	const t = mailText[language]
	const { money } = formatsOf(language)
	const total = { term: t.total, amount: money(order.totalMinor, order.currency), isTotal: true }
	if (shippingMinor === 0) return [total]
	return [{ term: t.shipping, amount: money(shippingMinor, order.currency), isTotal: false }, total]
}

function wordsOf<K extends NoticeKind>(kind: K, params: NoticeFacts[K], language: Language): NoticeWords {
	const tell = noticeText[language][kind]
	return tell(params, { format: formatsOf(language), of: (text) => inLanguage(text, language) })
}

/** A notice's words, lines and sums in a language; its facts come from its row alone. */
export function drawNotice(notice: NoticeToDraw, drawing: Drawing): DrawnNotice {
	const words = wordsOf(notice.kind, notice.params, drawing.language)
	const shared = notice.params as SharedFacts
	const currency = shared.order?.currency ?? 'CNY'
	const draw = (lines: ToldLine[] = []) => lines.map((line) => drawLine(line, currency, drawing))
	return {
		language: drawing.language,
		title: oneLine(words.title),
		say: words.say,
		lines: draw(shared.lines),
		lost: draw(shared.lost),
		sums: sumsOf(shared, drawing.language),
		facts: words.facts ?? [],
		next: words.next ?? [],
		action: { label: words.action, href: drawing.hrefOf(notice.link) },
	}
}
