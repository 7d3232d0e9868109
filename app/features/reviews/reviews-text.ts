import type { PostFault } from '#app/domain/reviews/post-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ReviewsText {
	title: string
	ownTitle: string
	allTitle: (title: string) => string
	toOrder: string
	toListing: string
	lead: string
	stars: string
	starWords: [string, string, string, string, string]
	words: string
	wordsHint: string
	photos: string
	photosHint: (most: number) => string
	kept: string
	keepPhoto: (at: number) => string
	send: string
	change: string
	draft: string
	draftClosed: string
	until: (when: string) => string
	editUntil: (when: string) => string
	privacy: string
	saved: Record<'SHOWN' | 'HELD', string>
	held: string
	hidden: (why: string) => string
	faultWords: Record<PostFault, string>
	yours: string
	seller: string
	sellerLead: string
	nothing: string
	reply: string
	replyHint: string
	sendReply: string
	replied: Record<'SHOWN' | 'HELD', string>
	yourReply: string
	states: Record<'SHOWN' | 'HELD' | 'HIDDEN', string>
	badReply: string
	faults: Record<string, string>
}

const FAULTS_ZH = {
	stars: '请先选几颗星。写的话都还在；照片请再选一次。',
	words: '请写 5 到 4000 个字。星星和写的话都还在；照片请再选一次。',
	'too-many-photos': '照片最多 6 张，这次没有保存。写的话都还在，请少选几张。',
	'too-large': '有照片超过 8 MB，这次没有保存。请缩小照片后再试。',
	'not-a-picture': '有一个文件不是我们能打开的照片，这次没有保存。请换成 JPEG、PNG、WebP 或 AVIF 格式的照片。',
	'too-many-pixels': '有照片的尺寸太大，这次没有保存。请缩小到 8000 万像素以内。',
	'too-often': '这一小时里试得太多了，这次没有保存。请过一会儿再试。',
	form: '没有看懂这张表，什么都没有改。请再试一次。',
	'not-yet': '收到货、离店或到场之后才能评价，现在还早。',
	'too-late': '已经过了 180 天，不能再评价了。',
	'edit-over': '写好 14 天之后就不能再改了，您的评价照旧公开。',
	'taken-down': '这条评价被管理员撤下了，不能再改。',
}

const FAULTS_EN = {
	stars: 'Please choose how many stars. Your words are kept; please choose the photos once more.',
	words: 'Please write 5 to 4,000 characters. What you entered is kept; please choose the photos once more.',
	'too-many-photos': 'At most 6 photos; nothing was saved. Your words are kept: please choose fewer photos.',
	'too-large': 'One of the photos is larger than 8 MB; nothing was saved. Please make it smaller.',
	'not-a-picture':
		'One of the files is not a photo we can open; nothing was saved. Please use JPEG, PNG, WebP or AVIF photos.',
	'too-many-pixels':
		'One of the photos has too many pixels; nothing was saved. Please make it smaller than 80 megapixels.',
	'too-often': 'Too many tries in this hour; nothing was saved. Please try again a little later.',
	form: 'We did not understand the form, and nothing was changed. Please try again.',
	'not-yet': 'You can review it once you have received it, left or been there; it is too early now.',
	'too-late': 'More than 180 days have passed; it can no longer be reviewed.',
	'edit-over': 'A review can be changed for 14 days. Yours stays as it is.',
	'taken-down': 'An administrator took this review down; it can no longer be changed.',
}

export const reviewsText: Catalogue<ReviewsText> = {
	zh: {
		title: '写评价',
		ownTitle: '您的评价',
		allTitle: (title) => `「${title}」的评价`,
		toOrder: '订单',
		toListing: '回到商品页',
		lead: '请照实说，好的坏的都对后来的人有用。打低分不会让评价被撤下。',
		stars: '打几颗星',
		starWords: ['很差', '不好', '还行', '不错', '很好'],
		words: '怎么样？',
		wordsHint: '5 到 4000 个字。里面有网址、电话、微信号的，要等管理员看过才公开。',
		photos: '添加照片',
		photosHint: (most) => `一共最多 ${most} 张，每张不超过 8 MB。拍摄地点和手机信息会去掉。`,
		kept: '已有的照片',
		keepPhoto: (at) => `保留照片 ${at}`,
		send: '公开评价',
		change: '保存修改',
		draft: '这是没有信号时写的，还没有公开。看一看，再点“公开”。照片也都在。',
		draftClosed: '没有信号时您写过这条评价，它没有公开：',
		until: (when) => `${when} 前可以评价。`,
		editUntil: (when) => `${when} 前可以修改。`,
		privacy: '名字只显示第一个字，例如「陈**」；只有买过的人能评价。',
		saved: {
			SHOWN: '谢谢，您的评价已经公开。',
			HELD: '谢谢，已经收下。里面像是有联系方式或网址，管理员看过之后就公开。',
		},
		held: '这条评价里像是有联系方式或网址，正等管理员看过。去掉之后会马上公开。',
		hidden: (why) => `管理员撤下了这条评价：${why}。`,
		faultWords: {
			ADVERTISING: '有广告或联系方式',
			ABUSE: '有辱骂或歧视的话',
			PRIVACY: '有别人的个人信息',
			OFF_TOPIC: '说的不是这次购买',
			ILLEGAL: '内容违法',
			NOT_GENUINE: '看起来不是真实的体验',
		},
		yours: '您写的',
		seller: '评价',
		sellerLead: '每条评价可以公开回复一次，回复后不能改。请先回复还没有回复的。',
		nothing: '还没有评价。客人收到货、离店或到场后会收到一次邀请。',
		reply: '公开回复',
		replyHint: '2 到 2000 个字，所有人都看得到。',
		sendReply: '发布回复',
		replied: { SHOWN: '回复已经公开。', HELD: '回复收下了。里面像是有联系方式或网址，管理员看过之后就公开。' },
		yourReply: '您的回复',
		states: { SHOWN: '已公开', HELD: '等管理员看过', HIDDEN: '已被撤下' },
		badReply: '没有保存：请写 2 到 2000 个字；已经回复过的不能再回复。',
		faults: FAULTS_ZH,
	},
	en: {
		title: 'Write a review',
		ownTitle: 'Your review',
		allTitle: (title) => `Reviews of ${title}`,
		toOrder: 'Order',
		toListing: 'Back to its page',
		lead: 'Please say it as it was: good and bad both help the next guests. No review is taken down for a low mark.',
		stars: 'How many stars?',
		starWords: ['Very bad', 'Bad', 'Fair', 'Good', 'Very good'],
		words: 'How was it?',
		wordsHint: '5 to 4,000 characters. With a link, a phone number or an account in it, an administrator looks first.',
		photos: 'Add photos',
		photosHint: (most) => `At most ${most} in all, each up to 8 MB. Where and with what they were taken is removed.`,
		kept: 'Photos so far',
		keepPhoto: (at) => `Keep photo ${at}`,
		send: 'Publish the review',
		change: 'Save the change',
		draft:
			'You wrote this without a signal; it is not published yet. Have a look and publish it. Your photos are here too.',
		draftClosed: 'You wrote this review without a signal; it was not published:',
		until: (when) => `You can review it until ${when}.`,
		editUntil: (when) => `You can change it until ${when}.`,
		privacy: 'Only the first letter of your name is shown, like “M***”. Only those who bought it can review it.',
		saved: {
			SHOWN: 'Thank you, your review is public.',
			HELD: 'Thank you, we have it. There seems to be a link or a way to be reached in it; an administrator looks at it first.',
		},
		held: 'There seems to be a link or a way to be reached in this review, so an administrator looks at it first. Without it, it is public at once.',
		hidden: (why) => `An administrator took this review down: ${why}.`,
		faultWords: {
			ADVERTISING: 'it advertises or gives a way to be reached',
			ABUSE: 'it insults or degrades somebody',
			PRIVACY: 'it tells somebody’s personal data',
			OFF_TOPIC: 'it is not about what was bought',
			ILLEGAL: 'what it says is against the law',
			NOT_GENUINE: 'it does not seem to be a true experience',
		},
		yours: 'What you wrote',
		seller: 'Reviews',
		sellerLead:
			'You may reply to each review once, in public; a reply cannot be changed. Those without one come first.',
		nothing: 'No reviews yet. Guests are asked once, after they received it, left or came.',
		reply: 'Reply in public',
		replyHint: '2 to 2,000 characters, for everybody to read.',
		sendReply: 'Publish the reply',
		replied: {
			SHOWN: 'Your reply is public.',
			HELD: 'We have your reply. There seems to be a link or a way to be reached in it; an administrator looks at it first.',
		},
		yourReply: 'Your reply',
		states: { SHOWN: 'public', HELD: 'waits for an administrator', HIDDEN: 'taken down' },
		badReply: 'Nothing was saved: please write 2 to 2,000 characters; what has a reply cannot have another.',
		faults: FAULTS_EN,
	},
}
