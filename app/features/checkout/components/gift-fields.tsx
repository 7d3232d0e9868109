import { placeOf } from '#app/features/checkout/components/fault-list.tsx'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { giftFieldsText } from '#app/features/checkout/gift-fields-text.ts'
import { MOST_GIFT_LETTERS } from '#app/domain/gifts/gift.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextAreaField } from '#app/ui/kit/field.tsx'
import { followChoice } from '#app/ui/kit/follow-button.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Texts = Readonly<Record<string, string>>

/** Whether what is bought is a gift, and what is said with it. */
export function GiftFields({ isGift, values, faults }: { isGift: boolean; values: Texts; faults: Texts }) {
	const t = useText(giftFieldsText)
	const { faults: said } = useText(checkoutText)
	return (
		<Card>
			<h2 className="text-xl">{t.title}</h2>
			<div className="group">
				<CheckboxField name="gift" label={t.isGift} hint={t.hint} defaultChecked={isGift} onChange={followChoice} />
				<div className="hidden group-has-checked:block">
					<TextAreaField
						name="giftWords"
						fieldId={placeOf('giftWords')}
						label={t.words}
						hint={t.wordsHint}
						rows={2}
						maxLength={MOST_GIFT_LETTERS}
						defaultValue={values.giftWords}
						error={faults.giftWords ? said.giftWords : null}
					/>
				</div>
			</div>
		</Card>
	)
}
