import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { bankAccountForm } from '#app/features/settlement/bank-account-form.ts'
import { Balance } from '#app/features/settlement/components/balance.tsx'
import { BankAccount } from '#app/features/settlement/components/bank-account.tsx'
import { PayoutTable } from '#app/features/settlement/components/payout-table.tsx'
import { Statement } from '#app/features/settlement/components/statement.tsx'
import { readSellerPayouts } from '#app/features/settlement/read-payouts.server.ts'
import { changeBankAccount } from '#app/features/settlement/save-bank-account.server.ts'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: settlementText[language].payouts, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const wanted = new URL(request.url).searchParams.get('page') ?? ''
	const page = /^[1-9]\d{0,4}$/.test(wanted) ? Number(wanted) : 1
	return { ...(await readSellerPayouts(context.world, seller, page)), page }
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const form = await request.formData()
	const reading = readForm(bankAccountForm, form)
	if (!reading.ok) {
		// The number is entered anew each time: it does not come back to the page.
		const { holder = '', bank = '' } = reading.values
		return data({ saved: false, faults: reading.faults, values: { holder, bank } }, 400)
	}
	await changeBankAccount(context.world, seller, reading.value)
	return data({ saved: true, faults: {}, values: {} })
}

export default function SellerPayouts() {
	const { balance, statement, pageCount, page, bank, mayChangeBank, payouts, leastMinor } =
		useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(settlementText)
	const { money } = useFormats()
	return (
		<>
			<PageHead title={t.payouts} lead={t.payoutsLead(money(leastMinor))} />
			<Balance balance={balance} />
			<Section title={t.bank}>
				<p className="mb-3 text-sm text-soft">{t.bankLead}</p>
				<BankAccount account={bank} mayChange={mayChangeBank} answer={answer} />
			</Section>
			<Section title={t.paidOut}>
				<PayoutTable payouts={payouts} />
			</Section>
			<Section title={t.statement}>
				<p className="mb-3 text-sm text-soft">{t.statementLead}</p>
				<Statement entries={statement} />
				<Pagination page={page} pageCount={pageCount} hrefOf={(to) => `/seller/payouts?page=${to}`} />
			</Section>
		</>
	)
}
