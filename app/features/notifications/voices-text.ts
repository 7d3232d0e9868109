import { helloEn, helloZh } from '#app/domain/notices/greeting.ts'
import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds =
	| 'review-invited'
	| 'review-replied'
	| 'review-hidden'
	| 'question-answered'
	| 'seller-review'
	| 'seller-question'

const FAULT = {
	zh: {
		ADVERTISING: '里面有广告或联系方式',
		ABUSE: '里面有辱骂或歧视的话',
		PRIVACY: '里面有别人的个人信息',
		OFF_TOPIC: '说的不是这次购买',
		ILLEGAL: '内容违法',
		NOT_GENUINE: '看起来不是真实的体验',
	},
	en: {
		ADVERTISING: 'it advertises or gives a way to be reached',
		ABUSE: 'it insults or degrades somebody',
		PRIVACY: 'it tells somebody’s personal data',
		OFF_TOPIC: 'it is not about what was bought',
		ILLEGAL: 'what it says is against the law',
		NOT_GENUINE: 'it does not seem to be a true experience',
	},
} as const

const faultIn = (language: 'zh' | 'en', reason: string) => (FAULT[language] as Record<string, string>)[reason] ?? reason

export const voicesText: NoticeText<Kinds> = {
	zh: {
		'review-invited': ({ order, lines }, { of }) => ({
			title:
				lines.length === 1
					? `「${of(lines[0]?.title ?? { zh: '', en: '' })}」怎么样？`
					: `订单 ${order.number}：说说怎么样`,
			say: [
				helloZh(order),
				'您的几句话，对后来的客人和店家都有用。好的坏的都请照实说，还可以配上照片。我们只问这一次。',
			],
			action: '写评价',
		}),
		'review-replied': ({ order, title, seller }, { of }) => ({
			title: `${of(seller)}回复了您的评价`,
			say: [helloZh(order), `${of(seller)}回复了您对「${of(title)}」的评价。`],
			action: '查看回复',
		}),
		'review-hidden': ({ order, title, reason }, { of }) => ({
			title: `您对「${of(title)}」的评价不再公开`,
			say: [
				helloZh(order),
				`管理员看过之后，没有再公开您对「${of(title)}」的评价，原因是：${faultIn('zh', reason)}。`,
				'评价不会因为打分低或批评店家而被撤下。如果您认为弄错了，请联系当地管理员。',
			],
			action: '查看评价',
		}),
		'question-answered': ({ title, seller }, { of }) => ({
			title: `${of(seller)}回答了您的提问`,
			say: [`${of(seller)}回答了您关于「${of(title)}」的提问。`],
			action: '查看回答',
		}),
		'seller-review': ({ title, stars }, { of }) => ({
			title: `「${of(title)}」有一条新评价（${stars} 星）`,
			say: [`有客人评价了「${of(title)}」，打了 ${stars} 星。您可以公开回复一次。`],
			action: '看评价并回复',
		}),
		'seller-question': ({ title }, { of }) => ({
			title: `有人问「${of(title)}」`,
			say: [`有客人在「${of(title)}」的页面上提了问题。回答会公开，别的客人也看得到。`],
			action: '去回答',
		}),
	},
	en: {
		'review-invited': ({ order, lines }, { of }) => ({
			title:
				lines.length === 1
					? `How was ${of(lines[0]?.title ?? { zh: '', en: '' })}?`
					: `Order ${order.number}: how was it?`,
			say: [
				helloEn(order),
				'a few words of yours help the next guests and the seller. Please say it as it was, good or bad; photos are welcome. We ask only this once.',
			],
			action: 'Write a review',
		}),
		'review-replied': ({ order, title, seller }, { of }) => ({
			title: `${of(seller)} replied to your review`,
			say: [helloEn(order), `${of(seller)} replied to your review of ${of(title)}.`],
			action: 'See the reply',
		}),
		'review-hidden': ({ order, title, reason }, { of }) => ({
			title: `Your review of ${of(title)} is no longer public`,
			say: [
				helloEn(order),
				`an administrator looked at your review of ${of(title)} and took it down, because ${faultIn('en', reason)}.`,
				'No review is taken down for a low mark or for criticising a seller. If you think this is a mistake, please write to the region’s administrator.',
			],
			action: 'See the review',
		}),
		'question-answered': ({ title, seller }, { of }) => ({
			title: `${of(seller)} answered your question`,
			say: [`${of(seller)} answered your question about ${of(title)}.`],
			action: 'See the answer',
		}),
		'seller-review': ({ title, stars }, { of }) => ({
			title: `A new review of ${of(title)}: ${stars} of 5 stars`,
			say: [`A guest reviewed ${of(title)} with ${stars} of 5 stars. You may reply once, in public.`],
			action: 'Read and reply',
		}),
		'seller-question': ({ title }, { of }) => ({
			title: `A question about ${of(title)}`,
			say: [`Somebody asked about ${of(title)} on its page. Your answer is public and helps other guests too.`],
			action: 'Answer it',
		}),
	},
}
