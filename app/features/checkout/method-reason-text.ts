import type { MethodReason } from '#app/domain/payments/method-choice.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** Why a way to pay is not offered: said by the server, so that a phone is not sent what it need not say. */
export const methodReasonText: Catalogue<Record<MethodReason, string>> = {
	zh: {
		goods: '购物篮里有要寄的物产，到店付款只用于住宿和体验。',
		'not-allowed': '其中有商家不接受到店付款。',
		'asks-first': '需要商家先答复的预订只能先付款。',
		'several-sellers': '到店付款一次只能订一家。',
		'no-account': '暂时不接受银行转账。',
		'too-soon': '转账来不及在开始之前到账。',
		'nothing-to-pay': '这张订单不用付钱。',
		group: '参团要马上付款，名额才算数。',
		'too-many-open': '这个手机或邮箱已有两笔到店付款的预订还没开始。请用别的方式付款，或先取消一笔。',
	},
	en: {
		goods: 'There are goods to send: only stays and experiences are paid on arrival.',
		'not-allowed': 'A seller of these does not take payment on arrival.',
		'asks-first': 'What the seller answers first is paid first.',
		'several-sellers': 'One seller at a time can be paid on arrival.',
		'no-account': 'Bank transfers are not taken at present.',
		'too-soon': 'A transfer could come too late for the start.',
		'nothing-to-pay': 'There is nothing to pay.',
		group: 'A place in a group counts once it is paid, so it is paid online.',
		'too-many-open':
			'This phone or e-mail already has two bookings to be paid on arrival. Pay another way, or cancel one of them first.',
	},
}
