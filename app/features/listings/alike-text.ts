import type { Trait } from '#app/domain/listings/homogenisation.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

interface AlikeText {
	title: (count: number) => string
	question: string
	nearest: string
	alike: (share: string) => string
	rare: string
	traits: Record<Trait, string>
}

/** The hint that others offer nearly the same. */
export const alikeText: Catalogue<AlikeText> = {
	zh: {
		title: (count) => `您县里有 ${count} 件几乎一样的`,
		question: '您的有什么不同？把不同写进标题和介绍里，客人才找得到您。',
		nearest: '最像的',
		alike: (share) => `${share} 相似`,
		rare: '这里同类很少有、您可以有的：',
		traits: {
			grade: '写明等级',
			brand: '用上授权品牌',
			season: '说清是哪几个月的',
			pictures: '放四张以上的图',
			story: '讲一个长一点的故事',
			packages: '让别家放进套餐',
		},
	},
	en: {
		title: (count) =>
			count === 1
				? '1 listing in your county is nearly the same'
				: `${count} listings in your county are nearly the same`,
		question: 'What makes yours different? Say it in the title and the story: it is how guests find you.',
		nearest: 'The nearest',
		alike: (share) => `${share} alike`,
		rare: 'Few of its like here have these, and you could:',
		traits: {
			grade: 'a grade',
			brand: 'a licensed brand',
			season: 'the months it is of',
			pictures: 'four pictures or more',
			story: 'a longer story',
			packages: 'a place in others’ packages',
		},
	},
}
