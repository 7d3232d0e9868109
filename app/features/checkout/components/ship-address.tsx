import type { SavedAddress } from '#app/domain/accounts/saved-address.ts'
import type { AddressChoice } from '#app/domain/checkout/address-choice.ts'
import { checkoutText } from '#app/features/checkout/checkout-text.ts'
import { giftFieldsText } from '#app/features/checkout/gift-fields-text.ts'
import { placeOf } from '#app/features/checkout/components/fault-list.tsx'
import { AddressFields } from '#app/ui/commerce/address-fields.tsx'
import { addressIn } from '#app/ui/commerce/address-text.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface ShipAddressProps {
	address: AddressChoice
	saved: readonly SavedAddress[]
	values: Readonly<Record<string, string>>
	faults: Readonly<Record<string, string>>
	isLoggedIn: boolean
	/** Its receiver says where it goes: only how far is asked for. */
	isGift: boolean
}

/** One tap: the whole form comes back filled in. */
function SavedAddresses({ saved, values, address }: Pick<ShipAddressProps, 'saved' | 'values' | 'address'>) {
	const t = useText(checkoutText)
	const language = useLanguage()
	if (saved.length === 0) return null
	const isChosen = ({ regionCode, line }: SavedAddress) => regionCode === address.regionCode && line === values.line
	return (
		<fieldset className="mb-4 min-w-0">
			<legend className="mb-1 text-sm font-semibold">{t.saved}</legend>
			<div className="-mx-4 flex gap-2 overflow-x-auto px-4 pb-2 sm:mx-0 sm:flex-wrap sm:px-0">
				{saved.map((it) => (
					<button
						key={it.id}
						name="use"
						value={it.id}
						formNoValidate
						aria-label={t.useSaved(`${it.label || it.name} ${addressIn(language, it)}`)}
						aria-pressed={isChosen(it)}
						className="w-60 flex-none rounded-lg border border-line-strong bg-surface p-3 text-start hover:border-hill aria-pressed:border-2 aria-pressed:border-hill"
					>
						<span className="block font-semibold">{it.label || it.name}</span>
						<span className="line-clamp-2 text-sm">{addressIn(language, it)}</span>
						<span className="block text-sm text-soft tabular-nums">
							{it.name} · {it.phone}
						</span>
					</button>
				))}
			</div>
		</fieldset>
	)
}

function Receiver({ values, faults }: Pick<ShipAddressProps, 'values' | 'faults'>) {
	const t = useText(checkoutText)
	const isOpen = [values.toName, values.toPhone, faults.toName, faults.toPhone].some(Boolean)
	return (
		<details open={isOpen} className="mt-2">
			<summary className="inline-flex min-h-11 items-center font-semibold text-hill">{t.otherReceiver}</summary>
			<div className="grid gap-3 pb-2 sm:grid-cols-2">
				<TextField
					// Another address of the book is another receiver.
					key={`name ${values.toName ?? ''}`}
					name="toName"
					fieldId={placeOf('toName')}
					label={t.toName}
					autoComplete="shipping name"
					maxLength={80}
					defaultValue={values.toName}
					error={faults.toName ? t.faults.name : null}
				/>
				<TextField
					key={`phone ${values.toPhone ?? ''}`}
					name="toPhone"
					fieldId={placeOf('toPhone')}
					type="tel"
					label={t.toPhone}
					autoComplete="shipping tel"
					maxLength={30}
					defaultValue={values.toPhone}
					error={faults.toPhone ? t.faults.phone : null}
				/>
			</div>
		</details>
	)
}

/** As far as the shipping of a gift is paid: its receiver says the rest. */
function GiftReach({ address, values, faults }: Pick<ShipAddressProps, 'address' | 'values' | 'faults'>) {
	const t = useText(giftFieldsText)
	return (
		<Card>
			<h2 className="text-xl">{t.howFar}</h2>
			<p className="mb-3 text-sm text-soft">{t.howFarHint}</p>
			<div id={placeOf('region')}>
				<AddressFields
					address={address}
					line={values.line ?? ''}
					isPlaceOnly
					faults={{ region: faults.region && t.faults.region }}
				/>
			</div>
		</Card>
	)
}

/** Where the parcels go: out of the address book in one tap, or level by level, to whoever buys or to somebody else. */
export function ShipAddress({ address, saved, values, faults, isLoggedIn, isGift }: ShipAddressProps) {
	const t = useText(checkoutText)
	if (isGift) return <GiftReach {...{ address, values, faults }} />
	return (
		<Card>
			<h2 className="text-xl">{t.address}</h2>
			<p className="mb-3 text-sm text-soft">{t.addressHint}</p>
			<SavedAddresses {...{ saved, values, address }} />
			<div id={placeOf('region')}>
				<div id={placeOf('line')}>
					<AddressFields
						key={values.use ?? ''}
						address={address}
						line={values.line ?? ''}
						faults={{ region: faults.region && t.faults.region, line: faults.line && t.faults.line }}
					/>
				</div>
			</div>
			<Receiver values={values} faults={faults} />
			{isLoggedIn ? (
				<CheckboxField name="keepAddress" label={t.keepAddress} defaultChecked={values.keepAddress === 'on'} />
			) : null}
		</Card>
	)
}
