import type { Catalogue } from '#app/ui/text/language.tsx'

interface RestockText {
	title: string
	lead: string
	perishable: string
	pieces: (title: string, most: string) => string
	put: string
	done: (title: string, back: string, of: string) => string
	faults: Record<string, string>
}

/** Words of goods that came home and may be sold again. */
export const restockText: Catalogue<RestockText> = {
	zh: {
		title: '货退到家了，还能卖吗？',
		lead: '打开看一看，填还能卖的件数，坏了的不算。只填一次，填好就放回库存。',
		perishable: '生鲜和冷冻的先填 0：确实没坏、一直冷着的，才填件数。',
		pieces: (title, most) => `${title}：还能卖几件（退回 ${most} 件）`,
		put: '放回库存',
		done: (title, back, of) => `${title}：退回 ${of} 件，${back} 件放回了库存`,
		faults: {
			'not-home': '这个包裹还没退到家，请刷新后再看。',
			'said-already': '这个包裹清点过了，库存只放回一次。',
			'not-that-many': '请填 0 到退回的件数。',
			'lot-not-open': '里面有停用或召回的批次，不能再卖：请填 0。',
		},
	},
	en: {
		title: 'It is home again: can it still be sold?',
		lead: 'Open it and say how many pieces you can still sell; spoilt ones do not count. This is said once, and they are in stock again.',
		perishable: 'Fresh and frozen goods start at 0: count only what is sound and stayed cold all the way.',
		pieces: (title, most) => `${title}: pieces you can still sell (${most} came back)`,
		put: 'Put back into stock',
		done: (title, back, of) => `${title}: ${of} came back, ${back} in stock again`,
		faults: {
			'not-home': 'This parcel is not home yet. Please reload the page and look again.',
			'said-already': 'This parcel has been looked at; its goods go back into stock only once.',
			'not-that-many': 'Please say a number from 0 to what came back.',
			'lot-not-open': 'Some of it is of a lot that is held back or recalled and cannot be sold: please say 0.',
		},
	},
}
