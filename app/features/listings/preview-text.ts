import type { ListingStatus } from '#app/domain/listings/status.ts'
import type { Catalogue } from '#app/ui/text/language.tsx'

/** Where a previewed listing stands; 'closed' is on the shelf of an enterprise that is not open. */
export type PreviewState = ListingStatus | 'closed'

interface PreviewText {
	/** What guests see of it, told to its seller and to an administrator. */
	seller: Record<PreviewState, string>
	admin: Record<PreviewState, string>
	/** Its page on the shelf. */
	onShelf: string
	backToDesk: string
	backToEdit: string
}

export const previewText: Catalogue<PreviewText> = {
	zh: {
		seller: {
			draft: '这是草稿的预览：上架以后，客人看到的就是这样。现在只有您店里的人能看到。',
			review: '这是送审商品的预览：审核通过以后，客人看到的就是这样。现在只有您店里的人和管理员能看到。',
			published: '这个商品在售，客人看到的就是这样。预览里的按钮不能点。',
			paused: '这个商品已停售，客人看不到。恢复销售以后，客人看到的就是这样。',
			withdrawn: '这个商品已撤下，客人看不到，也不能再上架。',
			closed: '这个商品在售，但您的店现在没有开放，客人看不到。',
		},
		admin: {
			draft: '这是草稿的预览，客人看不到。',
			review: '这是送审商品的预览，客人还看不到。',
			published: '这个商品在售，客人看到的就是这样。预览里的按钮不能点。',
			paused: '这个商品已停售，客人看不到；商家可以自己恢复销售。',
			withdrawn: '这个商品已撤下，客人看不到，也不能再上架。',
			closed: '这个商品在售，但它的企业现在没有开放，客人看不到。',
		},
		onShelf: '打开客人看到的页面',
		backToDesk: '回到待看的商品',
		backToEdit: '回去编辑',
	},
	en: {
		seller: {
			draft: 'A preview of a draft: guests will see it so once it is on sale. Now only people of your enterprise do.',
			review:
				'A preview of what is being looked at: guests will see it so once it is approved. Now only people of your enterprise and administrators do.',
			published: 'This listing is on sale, and guests see it so. Nothing in this preview can be pressed.',
			paused: 'This listing is paused: guests do not see it. They will see it so once it is on sale again.',
			withdrawn: 'This listing was withdrawn: guests do not see it, and it does not come back on sale.',
			closed: 'This listing is on sale, but your enterprise is not open now: guests do not see it.',
		},
		admin: {
			draft: 'A preview of a draft. Guests do not see it.',
			review: 'A preview of what waits for your look. Guests do not see it yet.',
			published: 'This listing is on sale, and guests see it so. Nothing in this preview can be pressed.',
			paused: 'This listing is paused: guests do not see it. Its seller may put it on sale again.',
			withdrawn: 'This listing was withdrawn: guests do not see it, and it does not come back on sale.',
			closed: 'This listing is on sale, but its enterprise is not open now: guests do not see it.',
		},
		onShelf: 'Open the page that guests see',
		backToDesk: 'Back to the listings that wait',
		backToEdit: 'Back to editing',
	},
}
