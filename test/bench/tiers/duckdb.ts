/** The same classes in SQL, in DuckDB on one core. */
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';

/**
 * The 80/20 rule as `pareto8020` has it: equals stay together, who crosses a line is in, who is at zero or below is in
 * the last class. Sums of cents are exact. A frame that excludes the group of equals tells the share before them.
 */
const classes = `
  create or replace table classes as
  select id, case
    when value <= 0 then 'C'
    when 100 * before < 80 * total then 'A'
    when 100 * before < 95 * total then 'B'
    else 'C'
  end as class
  from (
    select id, value,
      coalesce(sum(case when value > 0 then value end) over (
        order by value desc range between unbounded preceding and current row exclude group
      ), 0) as before,
      sum(case when value > 0 then value end) over () as total
    from customers
  )`;

/** DuckDB with a table of customers, their value in cents. */
export async function databaseOf(cents: readonly number[]): Promise<DuckDBConnection> {
  const database = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await database.connect();
  await connection.run('create table customers (id varchar, value bigint)');
  const appender = await connection.createAppender('customers');
  cents.forEach((value, index) => {
    appender.appendVarchar(`c-${index}`);
    appender.appendBigInt(BigInt(value));
    appender.endRow();
  });
  appender.closeSync();
  return connection;
}

/** Makes the classes and leaves them in the database; how many are in the first. */
export async function classified(connection: DuckDBConnection): Promise<number> {
  await connection.run(classes);
  const counted = await connection.runAndReadAll(
    "select count(*)::integer from classes where class = 'A'",
  );
  return counted.getRows()[0]?.[0] as number;
}

/** The same, with id and class of every customer read into the program. */
export async function classifiedAndRead(connection: DuckDBConnection): Promise<number> {
  await connection.run(classes);
  const read = await connection.runAndReadAll('select id, class from classes');
  const [, found = []] = read.getColumns();
  return found.filter((name) => name === 'A').length;
}
