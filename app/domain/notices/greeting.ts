import { oneLine } from '#app/domain/notices/one-line.ts'
import type { ToldOrder } from '#app/domain/notices/notice-facts.ts'

const MOST_CHARACTERS = 40
/** Addresses of pages and mailboxes: a stranger could have us write them into somebody's mail. */
const LEADS_AWAY = /[/\\:@<>]|\.\p{L}/u

/** A name as a mail may greet by it, or '' for what is no name: anybody may order under any name for any mailbox. */
export function nameToGreet(name: string): string {
	const line = oneLine(name)
	return line.length > MOST_CHARACTERS || LEADS_AWAY.test(line) ? '' : line
}

type Named = Pick<ToldOrder, 'buyerName'>

/** The first line of a notice to a buyer in Chinese. */
export function helloZh({ buyerName }: Named): string {
	const name = nameToGreet(buyerName)
	return name ? `${name}，您好！` : '您好！'
}

/** The first line of a notice to a buyer in English; the sentence goes on below it. */
export function helloEn({ buyerName }: Named): string {
	const name = nameToGreet(buyerName)
	return name ? `Hello ${name},` : 'Hello,'
}
