import type { Catalogue } from '#app/ui/text/language.tsx'

/** What a card's bank calls a fraud, by the provider's words; one without a word here is shown as it is. */
export const fraudWords: Catalogue<Record<string, string>> = {
	zh: {
		card_never_received: '持卡人没有收到过这张卡',
		fraudulent_card_application: '冒名办的卡',
		made_with_counterfeit_card: '伪造的卡',
		made_with_lost_card: '挂失的卡',
		made_with_stolen_card: '被盗的卡',
		misc: '其他欺诈',
		unauthorized_use_of_card: '持卡人没有同意这笔付款',
	},
	en: {
		card_never_received: 'the holder never received the card',
		fraudulent_card_application: 'the card was applied for in another’s name',
		made_with_counterfeit_card: 'a counterfeit card',
		made_with_lost_card: 'a lost card',
		made_with_stolen_card: 'a stolen card',
		misc: 'fraud of another kind',
		unauthorized_use_of_card: 'the holder did not agree to the payment',
	},
}
