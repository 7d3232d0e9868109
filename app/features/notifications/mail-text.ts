import type { Catalogue } from '#app/ui/text/language.tsx'

interface MailText {
	siteName: string
	shipping: string
	total: string
	lost: string
	next: string
	voucher: string
	asked: string
	sentBy: (day: string) => string
	why: string
	whyGuest: string
	switchOff: string
}

/** The words around every mail. */
export const mailText: Catalogue<MailText> = {
	zh: {
		siteName: '山海',
		shipping: '运费',
		total: '合计',
		lost: '没能留住的',
		next: '接下来',
		voucher: '凭证',
		asked: '等待房东确认',
		sentBy: (day) => `${day} 前寄出`,
		why: '这封邮件与您在山海的订单或店铺有关。系统自动发出，请不要直接回复。',
		whyGuest: '这封邮件里的链接只属于您，请不要转给别人。系统自动发出，请不要直接回复。',
		switchOff: '不想收到包裹动态的邮件？在这里关掉',
	},
	en: {
		siteName: 'Shanhai',
		shipping: 'Shipping',
		total: 'Total',
		lost: 'Could not be kept',
		next: 'What happens next',
		voucher: 'Voucher',
		asked: 'awaiting the host',
		sentBy: (day) => `sent by ${day}`,
		why: 'You get this mail because of your order or shop on Shanhai. It was sent automatically; please do not reply.',
		whyGuest:
			'The links in this mail are yours alone, so please do not pass them on. It was sent automatically; please do not reply.',
		switchOff: 'No mails about the steps of parcels? Switch them off here',
	},
}
