-- decisionlog: without which rules was decided? With version and digest, it says what to build to decide the same again.
alter table decisionlog_entry add column rulebook_isolated text[] not null default '{}';
comment on column decisionlog_entry.rulebook_isolated is 'Isolated rules of the version, each as family/rule, sorted.';
comment on column decisionlog_entry.rules is 'Names of the rules that fired or failed, for the filter of the API.';
