import type { ReviewSort } from '#app/domain/reviews/review-view.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface VoiceText {
	reviews: string
	all: (count: string) => string
	outOf: (stars: number) => string
	/** Between a number of stars and how many have it. */
	stars: string
	verified: string
	none: string
	servedIn: (month: string) => string
	edited: string
	photo: (at: number) => string
	reply: string
	report: string
	sort: string
	sorts: Record<ReviewSort, string>
	everything: string
	withPhotos: string
	nothingSo: string
	questions: string
	allQuestions: (count: string) => string
	ask: string
	noQuestions: string
	answer: string
	unanswered: string
}

export const voiceText: Catalogue<VoiceText> = {
	zh: {
		reviews: '客人怎么说',
		all: (count) => `全部 ${count} 条评价`,
		outOf: (stars) => `${stars} 星，满分五星`,
		stars: '星：',
		verified: '只有买过、住过、去过的客人才能评价；名字都隐去了。',
		none: '还没有评价。用过、住过、去过之后，欢迎来说说。',
		servedIn: (month) => month,
		edited: '改过',
		photo: (at) => `照片 ${at}`,
		reply: '店家回复',
		report: '举报',
		sort: '排序',
		sorts: { newest: '最新', highest: '高分在前', lowest: '低分在前' },
		everything: '全部',
		withPhotos: '有照片',
		nothingSo: '没有这样的评价。',
		questions: '问与答',
		allQuestions: (count) => `全部 ${count} 个提问`,
		ask: '提个问题',
		noQuestions: '还没有人提问。',
		answer: '店家回答',
		unanswered: '店家还没有回答。',
	},
	en: {
		reviews: 'What guests say',
		all: (count) => (count === '1' ? 'The one review' : `All ${count} reviews`),
		outOf: (stars) => `${stars} of 5 stars`,
		stars: 'stars:',
		verified: 'Only guests who bought, stayed or came can review; names are hidden.',
		none: 'No reviews yet. Once you have had it, tell the next guests.',
		servedIn: (month) => month,
		edited: 'edited',
		photo: (at) => `Photo ${at}`,
		reply: 'The seller’s reply',
		report: 'Report',
		sort: 'Order',
		sorts: { newest: 'Newest', highest: 'Best first', lowest: 'Worst first' },
		everything: 'All',
		withPhotos: 'With photos',
		nothingSo: 'There are no such reviews.',
		questions: 'Questions and answers',
		allQuestions: (count) => `All questions (${count})`,
		ask: 'Ask a question',
		noQuestions: 'Nobody has asked yet.',
		answer: 'The seller’s answer',
		unanswered: 'The seller has not answered yet.',
	},
}
