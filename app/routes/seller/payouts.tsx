import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { enteredValues, readForm } from '#app/features/accounts/read-form.ts'
import { choosePayoutWay } from '#app/features/settlement/choose-payout-way.server.ts'
import { bankAccountForm } from '#app/features/settlement/bank-account-form.ts'
import { connectAccount } from '#app/features/settlement/connect-account.server.ts'
import { Balance } from '#app/features/settlement/components/balance.tsx'
import { BankAccount } from '#app/features/settlement/components/bank-account.tsx'
import { ConnectedAccount } from '#app/features/settlement/components/connected-account.tsx'
import { PayoutWay } from '#app/features/settlement/components/payout-way.tsx'
import { PayoutTable } from '#app/features/settlement/components/payout-table.tsx'
import { Statement } from '#app/features/settlement/components/statement.tsx'
import { payoutWayForm } from '#app/features/settlement/payout-way-form.ts'
import { readSellerPayouts } from '#app/features/settlement/read-payouts.server.ts'
import { changeBankAccount } from '#app/features/settlement/save-bank-account.server.ts'
import { connectText } from '#app/features/settlement/connect-text.ts'
import { payoutWayText } from '#app/features/settlement/payout-way-text.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import type { Seller } from '#app/domain/accounts/roles.ts'
import type { World } from '#app/platform/world.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: settlementText[language].payouts, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const wanted = new URL(request.url).searchParams.get('page') ?? ''
	const page = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
	const isOutOfReach = new URL(request.url).searchParams.get('connect') === 'out-of-reach'
	return { ...(await readSellerPayouts(office, seller, page)), page, isOutOfReach }
}

async function chooseWay(office: World, seller: Seller, form: FormData) {
	const reading = readForm(payoutWayForm, form)
	const answer = { part: 'way' as const, saved: false, values: enteredValues(form) }
	if (!reading.ok) return data({ ...answer, faults: reading.faults }, 400)
	const { outcome } = await choosePayoutWay(office, seller, reading.value)
	if (outcome !== 'chosen') return data({ ...answer, faults: { account: outcome } }, 400)
	return data({ ...answer, saved: true, faults: {}, values: {} })
}

async function connect(office: World, seller: Seller) {
	const connecting = await connectAccount(office, seller)
	if (connecting.outcome === 'go-on') throw redirect(connecting.url, 303)
	return data({ part: 'connect' as const, saved: false, faults: { connect: connecting.outcome }, values: {} }, 502)
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const form = await request.formData()
	if (form.get('deed') === 'connect') return connect(office, seller)
	if (form.get('deed') === 'way') return chooseWay(office, seller, form)
	const reading = readForm(bankAccountForm, form)
	if (!reading.ok) {
		// The number is entered anew each time: it does not come back to the page.
		const { holder = '', bank = '' } = reading.values
		return data({ part: 'bank' as const, saved: false, faults: reading.faults, values: { holder, bank } }, 400)
	}
	await changeBankAccount(office, seller, reading.value)
	return data({ part: 'bank' as const, saved: true, faults: {}, values: {} })
}

export default function SellerPayouts() {
	const shown = useLoaderData<typeof loader>()
	const { page, bank, way, connected, mayChangeBank, leastMinor, isOutOfReach } = shown
	const answer = useActionData<typeof action>()
	const t = useText(settlementText)
	const ways = useText(payoutWayText)
	const connecting = useText(connectText)
	const { money } = useFormats()
	return (
		<>
			<PageHead title={t.payouts} lead={t.payoutsLead(money(leastMinor))} />
			<Balance balance={shown.balance} />
			<Section title={ways.way} id="way">
				<PayoutWay
					way={way}
					suggested={connected?.transfers === 'active' ? connected.providerId : null}
					mayChange={mayChangeBank}
					answer={answer?.part === 'way' ? answer : undefined}
				/>
			</Section>
			<Section title={connecting.title} id="connect">
				<ConnectedAccount
					account={connected}
					isChosen={way.carrier === 'stripe'}
					mayChange={mayChangeBank}
					isOutOfReach={isOutOfReach || answer?.part === 'connect'}
				/>
			</Section>
			<Section title={t.bank}>
				<p className="mb-3 text-sm text-soft">{t.bankLead}</p>
				<BankAccount
					account={bank}
					mayChange={mayChangeBank}
					isUsed={way.carrier === 'bank_file'}
					answer={answer?.part === 'bank' ? answer : undefined}
				/>
			</Section>
			<Section title={t.paidOut}>
				<PayoutTable payouts={shown.payouts} />
			</Section>
			<Section title={t.statement}>
				<p className="mb-3 text-sm text-soft">{t.statementLead}</p>
				<Statement entries={shown.statement} />
				<Pagination page={page} pageCount={shown.pageCount} hrefOf={(to) => `/seller/payouts?page=${to}`} />
			</Section>
		</>
	)
}
