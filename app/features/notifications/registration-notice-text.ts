import type { NoticeText } from '#app/features/notifications/notice-words.ts'

export const registrationNoticeText: NoticeText<'registration-moved' | 'operator-registration-asked'> = {
	zh: {
		'registration-moved': ({ name, to, reasons }, { of }) =>
			to === 'approved'
				? {
						title: `${of(name)}通过了核验`,
						say: ['店已经开好，您是负责人。现在可以写商品，送审后上架。'],
						action: '查看登记',
					}
				: {
						title: `${of(name)}的登记要补一补`,
						say: ['管理员看过了，有几处要改。填过的都还在，改好后再交一次就行。'],
						facts: [{ term: '要改的地方', detail: reasons.zh }],
						action: '去修改',
					},
		'operator-registration-asked': ({ name, place }, { of }) => ({
			title: `${of(place)}的${of(name)}申请开店`,
			say: ['证件和联系方式已经交齐，等您核验。通过后才能上架商品。'],
			action: '去核验',
		}),
	},
	en: {
		'registration-moved': ({ name, to, reasons }, { of }) =>
			to === 'approved'
				? {
						title: `${of(name)} is verified`,
						say: ['The shop is open and you are its owner. You can write listings now and ask to publish them.'],
						action: 'See the registration',
					}
				: {
						title: `The registration of ${of(name)} needs a change`,
						say: ['An administrator looked at it. All you entered is kept: mend it and hand it in once more.'],
						facts: [{ term: 'To be changed', detail: reasons.en }],
						action: 'Mend it',
					},
		'operator-registration-asked': ({ name, place }, { of }) => ({
			title: `${of(name)} in ${of(place)} asks to sell here`,
			say: ['Papers and contact are complete and wait for your look. Nothing of theirs is published before.'],
			action: 'Look at it',
		}),
	},
}
