import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { ToldFapiao } from '#app/domain/notices/notice-facts.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'
import type { Formats } from '#app/ui/format/formats.ts'

const NAME = { zh: { BLUE: '发票', RED: '红字发票' }, en: { BLUE: 'fapiao', RED: 'red fapiao' } } as const

function factsZh({ title, amountMinor, number, order }: ToldFapiao, { money }: Formats) {
	return [
		{ term: '抬头', detail: title },
		{ term: '金额', detail: money(amountMinor, order.currency) },
		...(number ? [{ term: '发票号码', detail: number }] : []),
	]
}

function factsEn({ title, amountMinor, number, order }: ToldFapiao, { money }: Formats) {
	return [
		{ term: 'Made out to', detail: title },
		{ term: 'Amount', detail: money(amountMinor, order.currency) },
		...(number ? [{ term: 'Number', detail: number }] : []),
	]
}

const ASKED = {
	zh: {
		BLUE: '买家请您开发票。请在税务平台开好，再把号码和文件记在这里。',
		RED: '这张订单开过发票，后来退了款。请在税务平台开红字发票，再把号码记在这里。',
		gone: '买家不需要这张发票了，或者款项已经全部退回。请不要再开。',
	},
	en: {
		BLUE: 'A buyer asks for a fapiao. Please issue it at the tax platform and record its number and file here.',
		RED: 'A fapiao was issued for this order, and money went back since. Please issue a red fapiao at the tax platform and record its number here.',
		gone: 'This fapiao is no longer wanted, or all the money has gone back. Please do not issue it.',
	},
} as const

export const fapiaoNoticeText: NoticeText<'fapiao-moved' | 'seller-fapiao'> = {
	zh: {
		'fapiao-moved': (fapiao, { format, of }) => ({
			title:
				fapiao.state === 'REJECTED'
					? `订单 ${fapiao.order.number} 的发票没有开出`
					: `订单 ${fapiao.order.number} 的${NAME.zh[fapiao.kind]}开好了`,
			say: [
				helloZh(fapiao.order),
				fapiao.state === 'REJECTED'
					? `${of(fapiao.seller)}没能开出发票。改好信息后可以再申请。`
					: `${of(fapiao.seller)}开好了${NAME.zh[fapiao.kind]}，在“账单与售后”里可以查看。`,
			],
			facts: [
				...factsZh(fapiao, format),
				...(fapiao.state === 'REJECTED' ? [{ term: '原因', detail: fapiao.reason }] : []),
			],
			action: '查看发票',
		}),
		'seller-fapiao': (fapiao, { format }) => ({
			title:
				fapiao.state === 'WITHDRAWN'
					? `订单 ${fapiao.order.number} 的发票不用开了`
					: `订单 ${fapiao.order.number} 要开${NAME.zh[fapiao.kind]}`,
			say: [fapiao.state === 'WITHDRAWN' ? ASKED.zh.gone : ASKED.zh[fapiao.kind]],
			facts: factsZh(fapiao, format),
			action: '去处理',
		}),
	},
	en: {
		'fapiao-moved': (fapiao, { format, of }) => ({
			title:
				fapiao.state === 'REJECTED'
					? `Order ${fapiao.order.number}: the fapiao was not issued`
					: `Order ${fapiao.order.number}: your ${NAME.en[fapiao.kind]} is issued`,
			say: [
				helloEn(fapiao.order),
				fapiao.state === 'REJECTED'
					? `${of(fapiao.seller)} could not issue the fapiao. Once the details are mended you can ask again.`
					: `${of(fapiao.seller)} has issued the ${NAME.en[fapiao.kind]}. You find it under invoices and claims.`,
			],
			facts: [
				...factsEn(fapiao, format),
				...(fapiao.state === 'REJECTED' ? [{ term: 'Reason', detail: fapiao.reason }] : []),
			],
			action: 'See the fapiao',
		}),
		'seller-fapiao': (fapiao, { format }) => ({
			title:
				fapiao.state === 'WITHDRAWN'
					? `Order ${fapiao.order.number}: no fapiao is needed any more`
					: `Order ${fapiao.order.number}: please issue a ${NAME.en[fapiao.kind]}`,
			say: [fapiao.state === 'WITHDRAWN' ? ASKED.en.gone : ASKED.en[fapiao.kind]],
			facts: factsEn(fapiao, format),
			action: 'See to it',
		}),
	},
}
