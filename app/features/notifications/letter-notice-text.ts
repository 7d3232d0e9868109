import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

export const letterNoticeText: NoticeText<'letter-written' | 'seller-letter-written'> = {
	zh: {
		'letter-written': ({ order, seller }, { of }) => ({
			title: `${of(seller)}就订单 ${order.number} 给您写了消息`,
			say: [helloZh(order), `${of(seller)}就您的订单写来了消息，打开就能看到，也可以直接回。`],
			action: '看消息并回复',
		}),
		'seller-letter-written': ({ number }) => ({
			title: `订单 ${number} 的买家写来了消息`,
			say: ['买家在等您的话。打开就能看到，也可以直接回。'],
			action: '看消息并回复',
		}),
	},
	en: {
		'letter-written': ({ order, seller }, { of }) => ({
			title: `${of(seller)} wrote to you about order ${order.number}`,
			say: [helloEn(order), `${of(seller)} wrote to you about your order. Open it to read it and to answer.`],
			action: 'Read and answer',
		}),
		'seller-letter-written': ({ number }) => ({
			title: `The buyer of order ${number} wrote to you`,
			say: ['A buyer waits for your word. Open it to read it and to answer.'],
			action: 'Read and answer',
		}),
	},
}
