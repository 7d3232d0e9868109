import type { AttributionModel } from '#app/domain/attribution/attribute.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** How an order's buyer came, told to the buyer. */
export const originText: Catalogue<
	Record<'title' | 'lead' | 'off' | 'offLink' | 'other', string> & {
		/** By the source under which it was counted. */
		came: Record<string, string>
		/** Why each is kept: whom it serves. */
		why: Record<Exclude<AttributionModel, 'LINEAR'>, string>
	}
> = {
	zh: {
		title: '为什么知道您是怎么来的',
		lead: '您同意过这个浏览器被记住。下单的那一刻，记下了这些，以后不再改：',
		off: '不想再被记住？一点就忘：以前的点击只剩一个数字，订单照旧。',
		offLink: '去“隐私”里关掉',
		other: '从别的地方来',
		came: {
			chat_share: '点了别人分享的链接',
			social_post: '点了社交平台上的分享',
			short_video: '从短视频来',
			live_stream: '从直播来',
			group_buy: '从拼团来',
			search: '从搜索引擎的推广来',
			ad: '点了标着“推广”的内容',
			qr: '在现场扫了码',
			onsite: '亲自来过',
			visit: '亲自来过',
		},
		why: {
			LAST_NON_DIRECT_30D: '下单前 30 天内的最后一次：让分享的人、放码的农家得到应得的。',
			AD_LAST_CLICK_15D: '下单前 15 天内最后一次点推广：让付了推广费的农家知道有没有用。',
			ONSITE_VISIT_180D: '半年内最后一次到访：数一数来过的人有多少又买了。',
			FIRST_TOUCH: '第一次知道这里：数一数大家是怎么认识山海的。',
		},
	},
	en: {
		title: 'How we know what led you here',
		lead: 'You agreed that this browser may be remembered. When the order was placed this was written down, and it does not change:',
		off: 'Rather not be remembered? One tap forgets: earlier clicks become a number that is nobody’s, and the order stays.',
		offLink: 'Turn it off under “Privacy”',
		other: 'You came from elsewhere',
		came: {
			chat_share: 'You followed a link that was shared with you',
			social_post: 'You followed a post on a social network',
			short_video: 'You came from a short video',
			live_stream: 'You came from a live stream',
			group_buy: 'You came by a group-buy',
			search: 'You followed an advertisement in a search engine',
			ad: 'You followed something marked “Promoted”, or another advertisement',
			qr: 'You scanned a code on the spot',
			onsite: 'You were here in person',
			visit: 'You were here in person',
		},
		why: {
			LAST_NON_DIRECT_30D: 'The last within 30 days: whoever shared, or put up the code, gets their due.',
			AD_LAST_CLICK_15D: 'The last advertisement within 15 days: whoever paid for it learns whether it helped.',
			ONSITE_VISIT_180D: 'The last visit within half a year: to count how many who were here buy again.',
			FIRST_TOUCH: 'The first we heard of you: to count how people come to know this place.',
		},
	},
}
