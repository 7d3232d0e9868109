import type { ModeratedSubject, PostFault, PostState, PostSubject } from '#app/domain/reviews/post-states.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface ModerationText {
	title: string
	lead: string
	nothing: string
	hidden: string
	noneHidden: string
	subjects: Record<ModeratedSubject, string>
	states: Record<PostState, string>
	faults: Record<PostFault, string>
	about: string
	reports: string
	photo: (at: number) => string
	show: string
	keep: string
	hide: string
	fault: string
	why: string
	whyHint: string
	decided: string
	problems: Record<'form' | 'no-move', string>
	report: string
	reportTitle: Record<PostSubject, string>
	reportLead: string
	letterTitle: string
	letterLead: string
	reportOpinion: string
	reason: string
	words: string
	wordsHint: string
	send: string
	reported: Record<'reported' | 'reported-before', string>
	reportFaults: Record<'form' | 'too-often', string>
	home: string
}

export const moderationText: Catalogue<ModerationText> = {
	zh: {
		title: '内容审核',
		lead: '等着看一眼的评价、提问和店家的话，以及被举报的。打低分、批评店家都不是撤下的理由。',
		nothing: '没有等着看的内容。',
		hidden: '已撤下的',
		noneHidden: '没有撤下过什么。',
		subjects: { review: '评价', reply: '店家回复', question: '提问', answer: '店家回答', letter: '订单消息' },
		states: { SHOWN: '公开中', HELD: '等审核', HIDDEN: '已撤下' },
		faults: {
			ADVERTISING: '广告或联系方式',
			ABUSE: '辱骂、歧视',
			PRIVACY: '泄露个人信息',
			OFF_TOPIC: '与商品无关',
			ILLEGAL: '违法内容',
			NOT_GENUINE: '不是真实体验',
		},
		about: '针对',
		reports: '举报',
		photo: (at) => `照片 ${at}`,
		show: '公开',
		keep: '没有问题，继续公开',
		hide: '撤下',
		fault: '哪里有问题',
		why: '说明',
		whyHint: '3 到 500 个字，记入日志。',
		decided: '处理好了，已记入日志。',
		problems: {
			form: '没有处理：撤下时请选好问题，并写明理由（3 到 500 个字）。',
			'no-move': '没有处理：它已经不是这个状态了。',
		},
		report: '举报',
		reportTitle: { review: '举报这条评价', reply: '举报这条回复', question: '举报这个提问', answer: '举报这个回答' },
		letterTitle: '举报这条消息',
		letterLead: '只有被举报的这一条，当地管理员才看得到；在此之前它照旧在。',
		reportLead: '当地管理员会看，在此之前它照旧公开。',
		reportOpinion: '打分低、说得不好听，不是举报的理由；店家可以公开回复。',
		reason: '哪里有问题？',
		words: '补充说明（可不填）',
		wordsHint: '最多 1000 个字，只有管理员看得到。',
		send: '举报',
		reported: { reported: '谢谢，管理员会来看。', 'reported-before': '您已经举报过它了，管理员会来看。' },
		reportFaults: {
			form: '请选一项问题。您写的还在。',
			'too-often': '这一小时里举报得太多了，这次没有收下。请过一会儿再试。',
		},
		home: '回到首页',
	},
	en: {
		title: 'Moderation',
		lead: 'Reviews, questions and sellers’ words that wait for a look, and what was reported. A low mark or criticism is no reason to take anything down.',
		nothing: 'Nothing waits for a look.',
		hidden: 'Taken down',
		noneHidden: 'Nothing was taken down.',
		subjects: {
			review: 'Review',
			reply: 'Seller’s reply',
			question: 'Question',
			answer: 'Seller’s answer',
			letter: 'Message about an order',
		},
		states: { SHOWN: 'public', HELD: 'waits', HIDDEN: 'taken down' },
		faults: {
			ADVERTISING: 'Advertising or a way to be reached',
			ABUSE: 'Insults, hatred',
			PRIVACY: 'Somebody’s personal data',
			OFF_TOPIC: 'Not about the thing',
			ILLEGAL: 'Against the law',
			NOT_GENUINE: 'Not a true experience',
		},
		about: 'In answer to',
		reports: 'Reports',
		photo: (at) => `Photo ${at}`,
		show: 'Show it',
		keep: 'Nothing wrong, keep it',
		hide: 'Take it down',
		fault: 'What is wrong',
		why: 'In words',
		whyHint: '3 to 500 characters; kept in the log.',
		decided: 'Done, and kept in the log.',
		problems: {
			form: 'Nothing was done: to take something down, choose what is wrong and say why in 3 to 500 characters.',
			'no-move': 'Nothing was done: it does not stand like that any more.',
		},
		report: 'Report',
		reportTitle: {
			review: 'Report this review',
			reply: 'Report this reply',
			question: 'Report this question',
			answer: 'Report this answer',
		},
		letterTitle: 'Report this message',
		letterLead:
			'The region’s administrator sees this one message and nothing else of what you two wrote; until then it stays.',
		reportLead: 'The region’s administrator looks at it; until then it stays as it is.',
		reportOpinion: 'A low mark or a hard word is no reason to report; the seller may reply in public.',
		reason: 'What is wrong with it?',
		words: 'More, if you like',
		wordsHint: 'At most 1,000 characters, for the administrator alone.',
		send: 'Report it',
		reported: {
			reported: 'Thank you; an administrator will look at it.',
			'reported-before': 'You reported it before; an administrator will look at it.',
		},
		reportFaults: {
			form: 'Please choose what is wrong. What you wrote is kept.',
			'too-often': 'Too many reports in this hour; this one was not taken. Please try again a little later.',
		},
		home: 'Back to the start',
	},
}
