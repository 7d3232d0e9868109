import type { Channel } from '#app/domain/notices/channels.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface NoticesPageText {
	title: string
	lead: string
	unread: string
	markAll: string
	markOne: string
	empty: string
	emptyBody: string
	whole: string
	back: string
	preferences: string
	preferencesLead: string
	parcelSteps: string
	parcelStepsHint: string
	save: string
	saved: string
	languageHint: string
	toProfile: string
	travels: Record<Channel, Record<string, string>>
	lost: string
	next: string
}

/** The words of the pages on which notices are read. */
export const noticesPageText: Catalogue<NoticesPageText> = {
	zh: {
		title: '通知',
		lead: '与您有关的每件事，都在这里，也会发邮件给您。',
		unread: '未读',
		markAll: '全部标为已读',
		markOne: '标为已读',
		empty: '还没有通知',
		emptyBody: '下单、发货、退款有了进展，会告诉您。',
		whole: '查看全文',
		back: '所有通知',
		preferences: '通知偏好',
		preferencesLead: '与付款、退款有关和需要您处理的事，总会发邮件；站内通知始终都有。',
		parcelSteps: '包裹寄出和送达时发邮件给我',
		parcelStepsHint: '到了代收点、路上出了问题，仍会告诉您。',
		save: '保存',
		saved: '已保存。',
		languageHint: '邮件用您资料里选的语言。',
		toProfile: '去修改',
		travels: {
			MAIL: { QUEUED: '邮件待发', SENT: '已发邮件', KEPT: '没有发邮件，只保存在这里', FAILED: '邮件没有送到' },
			SMS: { QUEUED: '短信待发', SENT: '已发短信', KEPT: '没有发短信，只保存在这里', FAILED: '短信没有送到' },
		},
		lost: '没能留住的',
		next: '接下来',
	},
	en: {
		title: 'Notices',
		lead: 'Everything that concerns you is here, and comes to you by mail.',
		unread: 'Unread',
		markAll: 'Mark all as read',
		markOne: 'Mark as read',
		empty: 'No notices yet',
		emptyBody: 'You hear from us when an order, a parcel or a refund moves.',
		whole: 'Read it whole',
		back: 'All notices',
		preferences: 'What comes by mail',
		preferencesLead: 'What is about money or needs you always comes by mail. On the site you are told everything.',
		parcelSteps: 'Mail me when a parcel is sent and when it is delivered',
		parcelStepsHint: 'When one waits to be collected or meets with a problem, you hear of it in any case.',
		save: 'Save',
		saved: 'Saved.',
		languageHint: 'Mails are written in the language of your details.',
		toProfile: 'Change it',
		travels: {
			MAIL: {
				QUEUED: 'Mail about to go',
				SENT: 'Mail sent',
				KEPT: 'No mail sent, kept here only',
				FAILED: 'The mail did not arrive',
			},
			SMS: {
				QUEUED: 'Text about to go',
				SENT: 'Text sent',
				KEPT: 'No text sent, kept here only',
				FAILED: 'The text did not arrive',
			},
		},
		lost: 'Could not be kept',
		next: 'What happens next',
	},
}
