import type { NoticeText } from '#app/features/notifications/notice-words.ts'

type Kinds = 'seller-listing-moved' | 'seller-package-paused' | 'operator-listing-asked'

export const listingNoticeText: NoticeText<Kinds> = {
	zh: {
		'seller-listing-moved': ({ title, to, reasons }, { of }) =>
			to === 'published'
				? {
						title: `「${of(title)}」上架了`,
						say: ['审核通过，客人现在可以看到并下单。'],
						action: '查看商品',
					}
				: {
						title: `「${of(title)}」需要修改后再送审`,
						say: ['管理员看过了，有几处要改。您写的内容都还在，改好后再送审一次就行。'],
						facts: [{ term: '要改的地方', detail: reasons.zh }],
						action: '去修改',
					},
		'seller-package-paused': ({ title, component, seller }, { of }) => ({
			title: `套餐「${of(title)}」已暂停销售`,
			say: [
				`${of(seller)}不再让别家的套餐包含「${of(component)}」，所以这个套餐先下架了。`,
				'已经下的订单照常有效。请换掉这一项，再重新上架。',
			],
			action: '去修改套餐',
		}),
		'operator-listing-asked': ({ title, seller }, { of }) => ({
			title: `${of(seller)}送审「${of(title)}」`,
			say: ['有新商品等您审核。通过后客人才能看到。'],
			action: '去审核',
		}),
	},
	en: {
		'seller-listing-moved': ({ title, to, reasons }, { of }) =>
			to === 'published'
				? {
						title: `${of(title)} is on the shelf`,
						say: ['It was looked at and is fine: guests can see and order it now.'],
						action: 'See the listing',
					}
				: {
						title: `${of(title)} needs a change before it can be published`,
						say: [
							'An administrator looked at it and asks for a few changes. All you wrote is kept: mend it and send it once more.',
						],
						facts: [{ term: 'To be changed', detail: reasons.en }],
						action: 'Mend it',
					},
		'seller-package-paused': ({ title, component, seller }, { of }) => ({
			title: `The package ${of(title)} is off the shelf for now`,
			say: [
				`${of(seller)} no longer lets others put ${of(component)} into their packages, so this package was paused.`,
				'Orders already placed stand. Put something else in its place and publish it again.',
			],
			action: 'Change the package',
		}),
		'operator-listing-asked': ({ title, seller }, { of }) => ({
			title: `${of(seller)} asks to publish ${of(title)}`,
			say: ['A listing waits for your look. Guests see it once you let it through.'],
			action: 'Look at it',
		}),
	},
}
